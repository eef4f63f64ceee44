import { enqueueSegments, writeWithheld, type BroughtInRow, type Sql } from '@hindsight/read-models';
import type { Ledger } from '../evaluate/ledger.js';
import type { Brought } from './brought.js';
import { together, type Listeners } from './listeners.js';
import { segmentChanges, type Enqueued, type Listening, type Reigning } from './segment-changes.js';

interface Terms extends Pick<Listening, 'since' | 'told'> {
  /** Whether anybody is told; what they would be is followed all the same, where imports make that matter. */
  readonly tells: boolean;
}

/** Gathers what subscribers are told of some customers, and what they are not. */
export class Telling {
  readonly #enqueued: Enqueued[] = [];
  readonly #withheld = new Map<string, BroughtInRow['withheld']>();

  constructor(
    private readonly terms: Terms,
    private readonly listeners: Listeners,
  ) {}

  /** Whether there is anything to be found out. */
  concerns(customerId: string): boolean {
    return this.terms.tells || this.listeners.broughtIn.has(customerId);
  }

  /** @param ledgers by hash, as `newsOf` wants them but for what is withheld */
  tell(customerId: string, reigning: Reigning, ledgers: ReadonlyMap<string, Ledger>): void {
    const { since, told, tells } = this.terms;
    const brought = this.#broughtOf(customerId, reigning.id);
    const stood = this.listeners.stood.get(customerId);
    const whole = stood
      ? new Map([...ledgers].map(([hash, own]) => [hash, together(own, stood.get(hash) ?? [])]))
      : ledgers;
    const { events, withheldSince } = segmentChanges(customerId, reigning, whole, { since, told, brought });
    if (tells) this.#enqueued.push(...events);
    if (brought && withheldSince !== brought.withheldSince)
      this.#note(customerId, reigning.id, withheldSince);
  }

  async write(sql: Sql): Promise<void> {
    await enqueueSegments(sql, this.#enqueued);
    await writeWithheld(
      sql,
      [...this.#withheld].map(([customerId, withheld]) => ({ customerId, withheld })),
    );
  }

  #broughtOf(customerId: string, id: string): Brought | null {
    const row = this.listeners.broughtIn.get(customerId);
    if (!row) return null;
    const { through, publish, withheld } = row;
    const since = withheld[id];
    return {
      ...{ through: through.getTime(), publish, withheldSince: since === undefined ? null : BigInt(since) },
      own: this.listeners.own.get(customerId) ?? new Set(),
    };
  }

  #note(customerId: string, id: string, since: bigint | null): void {
    const row = this.listeners.broughtIn.get(customerId);
    const known = Object.entries(this.#withheld.get(customerId) ?? row?.withheld ?? {});
    const others = Object.fromEntries(known.filter(([of]) => of !== id));
    this.#withheld.set(customerId, since === null ? others : { ...others, [id]: String(since) });
  }
}
