import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { inTransaction, moveCheckpoint, openReadModels, type ReadModels } from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { projectBatch } from '../batch/project-batch.js';
import { compile, eventsIn } from '../testing/any-cut.js';
import { bought, mood, registered } from '../testing/fixtures.js';
import { LogWriter } from '../testing/log.js';
import type { TimeState } from './follow-time.js';
import { KeptTime } from './kept-time.js';

describe('time and rules between batches', () => {
  let database: TestDatabase;
  let readModels: ReadModels;
  const store = new InMemoryEventStore();
  const log = new LogWriter(store);
  const kept = new KeptTime();
  let from: bigint | null = null;

  beforeAll(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    await log.activate(mood);
    await log.customer('ada', registered('2026-01-05T09:00Z'));
    await project();
  });
  afterAll(async () => {
    await readModels.destroy();
    await database.drop();
  });

  /** Whatever the log has more. */
  async function project(): Promise<TimeState> {
    const events = (await eventsIn(store)).filter(({ position }) => position > (from ?? -1n));
    const position = events.at(-1)?.position ?? 0n;
    const projecting = { compile, kept, streamsWithSkips: [], tells: false };
    const time = await projectBatch(readModels, { events, position }, from, projecting);
    from = position;
    return time;
  }
  let orders = 0;
  const news = () => log.customer('ada', bought(`o-${++orders}`, 100n, '2026-01-06T09:00Z'));

  it('stand as the batch before left them', async () => {
    await news();
    const time = await project();
    await news();
    expect(await project()).toBe(time);
  });

  it('are read behind a batch that moves them, and in it', async () => {
    await news();
    const before = await project();
    await log.close('2026-01-07');
    const closing = await project();
    expect([before.watermark, closing.watermark]).toEqual([null, Date.parse('2026-01-07')]);
    await news();
    expect(await project()).not.toBe(closing);
  });

  it('are read where somebody else went on meanwhile', async () => {
    await news();
    const time = await project();
    const at = from ?? 0n;
    await inTransaction(readModels, (sql) => moveCheckpoint(sql, at, at + 1n));
    from = at + 1n;
    await news();
    expect(await project()).not.toBe(time);
  });

  it('are read where other tables have come into their place', async () => {
    await news();
    const time = await project();
    await readModels.query(`ALTER TABLE bucket_checkpoint RENAME TO before;
      CREATE TABLE bucket_checkpoint (LIKE before INCLUDING ALL);
      INSERT INTO bucket_checkpoint SELECT * FROM before`);
    await news();
    expect(await project()).not.toBe(time);
  });
});
