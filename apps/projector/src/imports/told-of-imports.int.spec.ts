import type { RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { openReadModels, type ReadModels } from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { batchesOf } from '../batch/batches.js';
import { projectBatch } from '../batch/project-batch.js';
import { mood, registered } from '../testing/fixtures.js';
import { LogWriter } from '../testing/log.js';
import { views } from '../testing/told.js';
import { ruleSetCompiler } from '../time/rule-set-compiler.js';

const compile = ruleSetCompiler('GBP');
const origin = 'import:dea15';
const on = (day: string) => new Date(`2026-01-${day}Z`);
const complained = (complaintId: string, day: string) => {
  const complaint = { complaintId, channel: 'phone', severity: 3 } as const;
  return { type: 'CustomerComplained', occurredAt: on(day), ...complaint } as const;
};
const resolved = (complaintId: string, day: string) =>
  ({ type: 'ComplaintResolved', occurredAt: on(day), complaintId, hoursOpen: 1 }) as const;
const withdrawn = (complaintId: string, day: string) =>
  ({ type: 'ComplaintWithdrawn', occurredAt: on(day), complaintId }) as const;
const began = { type: 'ImportBegan', occurredAt: on('15T08:00'), origin, file: 'deals.csv' } as const;
const ended = (publish: boolean) =>
  ({ type: 'ImportEnded', occurredAt: on('15T09:00'), origins: [origin], publish }) as const;

describe('what subscribers are told of history that was brought in', () => {
  let database: TestDatabase;
  let readModels: ReadModels;
  let log: LogWriter;
  let store: InMemoryEventStore;
  let told: RecordedEvent[];
  let from: bigint | null;

  beforeEach(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    store = new InMemoryEventStore();
    log = new LogWriter(store);
    told = [];
    from = null;
    await log.activate(mood);
    await log.close('2026-01-11');
    await log.customer('ada', registered('2026-01-10T10:00Z'), complained('c1', '13T10:00'));
    await log.customer('ada', resolved('c1', '14T10:00'));
  });
  afterEach(async () => {
    await readModels.destroy();
    await database.drop();
  });

  /** Ada complained on the 12th, and never on the 13th; bob is new. */
  async function bringIn(publish: boolean): Promise<string[]> {
    await log.calendar(began);
    await log.brings(origin, 'ada', withdrawn('c1', '14T12:00'), complained('c0', '12T10:00'));
    await log.brings(origin, 'bob', registered('2026-01-02T10:00Z'), complained('c9', '03T10:00'));
    await log.calendar(ended(publish));
    return news();
  }

  /** What has come since it was asked last, as it is told. */
  async function news(): Promise<string[]> {
    for await (const batch of batchesOf(deliveries(), { events: 100, pauseMs: 1000, gatherMs: 1000 })) {
      await projectBatch(readModels, batch, from, { compile, tells: true, streamsWithSkips: [] });
      from = batch.position;
    }
    const rows = await readModels.query<RecordedEvent[]>(
      `DELETE FROM segment_outbox RETURNING stream, revision, payload AS data`,
    );
    const sorted = rows.flat().filter((row) => typeof row === 'object' && 'data' in row);
    told.push(...sorted);
    return sorted.map(({ data }) => lineOf(data as Said)).sort();
  }

  async function* deliveries() {
    const after = from === null ? {} : { after: from };
    for await (const event of store.readAll([''], after)) yield { kind: 'event' as const, event };
  }

  interface Said {
    readonly customerId: string;
    readonly at: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly restates?: true;
    readonly backfill?: true;
  }
  const lineOf = ({ customerId, at, from: was, to, restates, backfill }: Said) =>
    `${customerId} ${at.slice(8, 10)} ${String(was)} → ${String(to)}${restates ? ' restated' : ''}${backfill ? ' backfill' : ''}`;

  const expectSame = async () => {
    const { folded, inTables } = await views(readModels, told);
    expect(folded).toEqual(inTables);
  };

  const live = ['ada 10 null → false', 'ada 13 false → true', 'ada 14 true → false'];

  it('is nothing, whatever it changes, until something is news: then all that differs from what they know', async () => {
    expect(await news()).toEqual(live);
    expect(await bringIn(false)).toEqual([]);

    await log.customer('ada', resolved('c0', '16T10:00'));
    expect(await news()).toEqual([
      'ada 12 false → true restated backfill',
      'ada 13 true → true restated backfill',
      'ada 14 true → true restated backfill',
      'ada 16 true → false',
    ]);
    await log.customer('bob', resolved('c9', '17T10:00'));
    expect(await news()).toEqual([
      'bob 02 null → false backfill',
      'bob 03 false → true backfill',
      'bob 17 true → false',
    ]);
    await expectSame();
  });

  it('is all of it at once, and marked, where that was asked for', async () => {
    await news();
    expect(await bringIn(true)).toEqual([
      'ada 12 false → true restated backfill',
      'ada 13 true → true restated backfill',
      'ada 14 true → true restated backfill',
      'bob 02 null → false backfill',
      'bob 03 false → true backfill',
    ]);
    await expectSame();
  });

  it('is news of people, though it is of a time before the import ended', async () => {
    await news();
    await bringIn(false);
    await log.customer('bob', resolved('c9', '04T10:00'));
    expect(await news()).toEqual([
      'bob 02 null → false backfill',
      'bob 03 false → true backfill',
      'bob 04 true → false',
    ]);
  });

  it('is what they tell of whom only the import registers, once it has ended', async () => {
    await log.calendar(began);
    await log.brings(origin, 'bob', registered('2026-01-02T10:00Z'));
    await log.customer('bob', complained('c9', '15T08:30'));
    expect(await news()).toEqual(live);
    await log.calendar(ended(false));
    expect(await news()).toEqual(['bob 02 null → false', 'bob 15 false → true']);
    await expectSame();
  });
});
