import { InMemoryEventStore } from '@hindsight/event-store/testing';
import {
  customerView,
  onPool,
  openReadModels,
  recordedEventIds,
  type ReadModels,
} from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { projectedPrefixes } from '../batch/projected-prefixes.js';
import { Projector } from '../projector.js';
import { activity, bought, mood, pyramid, registered } from './fixtures.js';
import { LogWriter } from './log.js';

/** A store that can lose an event for who reads all of its stream or follows it. */
class ForgetfulStore extends InMemoryEventStore {
  #lost: { readonly stream: string; readonly revision: bigint } | null = null;

  lose(stream: string, revision: bigint): void {
    this.#lost = { stream, revision };
  }

  override async *readStream(stream: string, from?: bigint) {
    for await (const event of super.readStream(stream, from)) if (!this.#isLost(event)) yield event;
  }

  override subscribe(...asked: Parameters<InMemoryEventStore['subscribe']>) {
    const source = super.subscribe(...asked);
    const isLost = this.#isLost.bind(this);
    return {
      stop: () => source.stop(),
      async *[Symbol.asyncIterator]() {
        for await (const one of source) if (one.kind !== 'event' || !isLost(one.event)) yield one;
      },
    };
  }

  #isLost({ stream, revision }: { readonly stream: string; readonly revision: bigint }): boolean {
    return stream === this.#lost?.stream && revision === this.#lost.revision;
  }
}

/** A log, tables, and a projector between them. */
export class World {
  readonly store = new ForgetfulStore();
  readonly log = new LogWriter(this.store);
  #projector: Projector | null = null;

  private constructor(
    private readonly database: TestDatabase,
    readonly readModels: ReadModels,
  ) {}

  /** @param given an empty database; one of the jest run's unless given */
  static async open(given?: TestDatabase): Promise<World> {
    const database = given ?? (await createDatabase());
    return new World(database, await openReadModels(database.url));
  }

  async begin(): Promise<void> {
    for (const rules of [mood, activity, pyramid]) await this.log.activate(rules);
    await this.log.customer('bob', registered('2026-01-06T09:00Z'), bought('b-1', 500n, '2026-01-06T10:00Z'));
  }

  /** A few days are over, and evaluated. */
  async start(): Promise<void> {
    await this.log.close('2026-01-15');
    await this.project();
  }

  /** The month is over. */
  days() {
    return this.log.close('2026-01-15', '2026-02-03', '2026-03-03');
  }

  /** Projects all there is in its log, or in another world's. */
  async project({ store }: LogWriter = this.log, timeoutMs = 10_000): Promise<void> {
    const options = { eventStore: store, readModels: this.readModels, reportingCurrency: 'GBP' };
    this.#projector ??= new Projector({ ...options, clock: { kind: 'log' } });
    await this.#projector.start();
    const last = await store.last(projectedPrefixes);
    if (!(await this.#projector.settled(last?.position ?? 0n, timeoutMs)))
      throw new Error('it takes too long');
  }

  async stop(): Promise<void> {
    await this.#projector?.stop();
    this.#projector = null;
  }

  /** What stands of a customer, and was stored of it; where in the log that came from is left out. */
  async story(customerId = 'ada') {
    const rows = (query: string) => this.readModels.query<object[]>(query, [customerId]);
    const view = await customerView(onPool(this.readModels), customerId, 'GBP');
    return {
      view: view && { ...view, revision: null, position: null },
      changes: await rows(`SELECT rule_set_hash, output, at, from_result, to_result, rule, cause_kind
        FROM segment_change WHERE customer_id = $1 AND superseded_at_position IS NULL ORDER BY 1, 2, 3`),
      trades:
        await rows(`SELECT kind, occurred_at, first_at, is_first, is_first_of_month, ends_at, amount FROM trade
        WHERE customer_id = $1 ORDER BY trade.revision`),
      states: await rows(`SELECT rule_set_hash, output, result, since FROM customer_state
        WHERE customer_id = $1 ORDER BY 1, 2`),
    };
  }

  /** Revision → event id. */
  recorded() {
    const span = { after: null, upTo: 1_000_000n };
    return recordedEventIds(onPool(this.readModels), span, 'ada');
  }

  async logged(): Promise<ReadonlyMap<string, string>> {
    const ids = new Map<string, string>();
    for await (const { revision, id } of this.store.readStream('customer-ada')) ids.set(String(revision), id);
    return ids;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.readModels.destroy();
    await this.database.drop();
  }
}
