import { Logger } from '@nestjs/common';
import type { RecordedEvent } from '@hindsight/event-store';
import type { InMemoryEventStore } from '@hindsight/event-store/testing';
import {
  compareSets,
  loadCheckpoints,
  onPool,
  sharedBucketOf,
  type ReadModels,
} from '@hindsight/read-models';
import fc from 'fast-check';
import { compile, eventsIn, projectIn, seventyDays } from '../testing/any-cut.js';
import { OpenedTables, setOf } from '../testing/opened-tables.js';
import { names } from '../testing/seventy-days.js';
import { importsByHand, withImports } from '../testing/imports-among.js';
import { projectBatch } from './project-batch.js';
import { takeUp } from './take-up.js';

describe('buckets that are at different positions of the log', () => {
  const tables = new OpenedTables();
  const { open } = tables;
  let store: InMemoryEventStore;
  let events: RecordedEvent[];
  let together: ReadModels;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    store = await withImports(await seventyDays(await open()), importsByHand);
    events = (await eventsIn(store)).filter(({ stream }) => !stream.startsWith('segment-'));
    together = await open();
    await projectIn(together, store, { size: 25, tells: true });
  }, 60_000);
  afterAll(() => tables.close());

  const told = (readModels: ReadModels) =>
    readModels.query<object[]>('SELECT stream, id, payload FROM segment_outbox ORDER BY id');
  const isOfCustomer = ({ stream }: RecordedEvent) => stream.startsWith('customer-');
  const bucketOf = ({ stream }: RecordedEvent) => sharedBucketOf(stream.slice('customer-'.length));

  /** The events of customers behind a place in the log, up to the next that is of no customer or comes alone. */
  function runAt(place: number): RecordedEvent[] {
    const end = events.findIndex((event, at) => at >= place && !isOfCustomer(event));
    return events.slice(place, end < 0 ? undefined : end);
  }

  interface Share {
    readonly buckets: readonly number[];
    readonly events: number;
  }

  /** Lets some buckets go so many events ahead; false where there are none for them to take. */
  async function goAhead(readModels: ReadModels, from: bigint | null, run: RecordedEvent[], share: Share) {
    const { buckets } = share;
    const taken = run.slice(0, share.events);
    const position = taken.at(-1)?.position;
    if (buckets.length === 0 || position === undefined) return false;
    const events = taken.filter((event) => buckets.includes(bucketOf(event)));
    await projectBatch(readModels, { events, position }, from, { ...projecting, buckets });
    return true;
  }

  /** What is left of a run, or what is behind it, for all. */
  async function goOnTogether(readModels: ReadModels, from: bigint | null): Promise<bigint> {
    const next = placeBehind(from);
    const run = runAt(next);
    const batch = run.length > 0 ? run : events.slice(next, next + 1);
    const position = batch.at(-1)?.position ?? 0n;
    await projectBatch(readModels, { events: batch, position }, from, projecting);
    return position;
  }

  const placeBehind = (from: bigint | null) => {
    const place = events.findIndex(({ position }) => position > (from ?? -1n));
    return place < 0 ? events.length : place;
  };
  const projecting = { compile, tells: true, streamsWithSkips: [] };

  /** @returns how often some were ahead */
  async function projectApart(readModels: ReadModels, shares: Iterator<Share>): Promise<number> {
    let ahead = 0;
    for (let from: bigint | null = null; placeBehind(from) < events.length;) {
      const run = runAt(placeBehind(from));
      const one: Share = shares.next().value as Share; // endless
      const other: Share = shares.next().value as Share;
      const others = { ...other, buckets: other.buckets.filter((bucket) => !one.buckets.includes(bucket)) };
      for (const share of [one, others]) if (await goAhead(readModels, from, run, share)) ahead++;
      from = (await takeUp(readModels, { eventStore: store, compile, tells: true })).position;
      expect(new Set((await loadCheckpoints(onPool(readModels))).values()).size).toBe(1);
      if (placeBehind(from) < events.length) from = await goOnTogether(readModels, from);
    }
    return ahead;
  }

  function* endlessly(shares: readonly Share[]): Generator<Share> {
    for (;;) yield* shares;
  }

  it('come to the same as all together, told the same, whoever is ahead by how much', async () => {
    const occupied = [...new Set([...names, 'hal', 'gus'].map(sharedBucketOf))];
    const shares = fc.array(
      fc.record({ buckets: fc.subarray(occupied, { minLength: 1 }), events: fc.nat({ max: 6 }) }),
      { minLength: 3, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(shares, async (ahead) => {
        const readModels = await open();
        const apart = await projectApart(readModels, endlessly(ahead));
        fc.pre(apart > 10);
        const compared = await compareSets(setOf(together), setOf(readModels));
        expect(compared.filter(({ identical }) => !identical)).toEqual([]);
        expect(await told(readModels)).toEqual(await told(together));
      }),
      { numRuns: 3 },
    );
  }, 240_000);

  it('are not taken for whole where one is past what concerns everybody', async () => {
    const readModels = await open();
    const [first] = events;
    const close = events.find(({ stream }) => stream === 'calendar');
    await readModels.query('UPDATE bucket_checkpoint SET position = $1', [first?.position]);
    await readModels.query('UPDATE bucket_checkpoint SET position = $1 WHERE bucket = 7', [close?.position]);
    await expect(takeUp(readModels, { eventStore: store, compile, tells: true })).rejects.toThrow(
      'some buckets are past',
    );
  });
});
