import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { openReadModels } from '../database/open.js';
import { inTransaction, onPool, type Sql } from '../database/sql.js';
import { enqueueSegments, segmentStreamOf } from './enqueue.write.js';
import { outboxLoad, waitingEvents } from './outbox.js';
import { renumberStream } from './renumber.write.js';

type ReadModels = Awaited<ReturnType<typeof openReadModels>>;

describe('the outbox of segment changes', () => {
  let database: TestDatabase;
  let readModels: ReadModels;
  let sql: Sql;
  beforeAll(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    sql = onPool(readModels);
  });
  afterEach(async () => {
    await sql.query('TRUNCATE segment_outbox, segment_told');
    await sql.query('UPDATE segment_stream SET next_revision = 0');
  });
  afterAll(async () => {
    await readModels.destroy();
    await database.drop();
  });

  const event = (stream = 'segment-3') => ({ stream, id: randomUUID(), payload: {} });
  const [ann, ben, cyd, dan] = [event(), event(), event(), event()];
  const waiting = async (limit = 10) => {
    const events = await waitingEvents(sql, limit);
    return [...events].map(([stream, own]) => [stream, own.map(({ revision, id }) => [revision, id])]);
  };
  const told = async () =>
    (await sql.query<{ id: string }>('SELECT id FROM segment_told')).map(({ id }) => id);

  it('has a stream for each customer, the same for ever', () => {
    const customers = ['ada', 'bob', '12346', '客户'];
    expect(customers.map(segmentStreamOf)).toEqual(['segment-13', 'segment-24', 'segment-53', 'segment-18']);
  });

  it('numbers events behind those of their stream, in their order', async () => {
    const elsewhere = event('segment-40');
    await enqueueSegments(sql, [ben, elsewhere, ann]);
    await enqueueSegments(sql, [cyd]);
    const behind = [
      [0n, ben.id],
      [1n, ann.id],
      [2n, cyd.id],
    ];
    expect(await waiting()).toEqual([
      ['segment-3', behind],
      ['segment-40', [[0n, elsewhere.id]]],
    ]);
    expect(await waiting(2)).toEqual([
      ['segment-3', behind.slice(0, 2)],
      ['segment-40', [[0n, elsewhere.id]]],
    ]);
    expect(await outboxLoad(sql)).toEqual({ events: 4, ageSeconds: expect.closeTo(0, 0) as number });
  });

  it('goes behind what a stream holds, without what it holds of ours, now or later', async () => {
    await enqueueSegments(sql, [ann, ben, cyd]);
    const found = { stream: 'segment-3', from: 0n, ids: [dan.id, ben.id], nextRevision: 2n };
    await inTransaction(readModels, (own) => renumberStream(own, found));
    const behind = [
      [2n, ann.id],
      [3n, cyd.id],
    ];
    expect([await waiting(), await told()]).toEqual([[['segment-3', behind]], [dan.id]]);
    const next = event();
    await enqueueSegments(sql, [dan, next]);
    expect([await waiting(), await told()]).toEqual([[['segment-3', [...behind, [4n, next.id]]]], []]);
  });

  it('leaves all as it is when somebody else was there in between', async () => {
    await enqueueSegments(sql, [ann, ben]);
    const found = { stream: 'segment-3', from: 0n, ids: [ann.id], nextRevision: 1n };
    await inTransaction(readModels, (own) => renumberStream(own, found));
    await inTransaction(readModels, (own) => renumberStream(own, found));
    expect([await waiting(), await told()]).toEqual([[['segment-3', [[1n, ben.id]]]], []]);
  });

  it('waits for whoever numbers a stream anew, and knows what that found', async () => {
    await enqueueSegments(sql, [ann]);
    let enqueuing: Promise<void> = Promise.resolve();
    await inTransaction(readModels, async (own) => {
      await renumberStream(own, { stream: 'segment-3', from: 0n, ids: [ben.id], nextRevision: 1n });
      enqueuing = enqueueSegments(sql, [ben, cyd]);
      await pause(200);
    });
    await enqueuing;
    const behind = [
      [1n, ann.id],
      [2n, cyd.id],
    ];
    expect([await waiting(), await told()]).toEqual([[['segment-3', behind]], []]);
  });
});
