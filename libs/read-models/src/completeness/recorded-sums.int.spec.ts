import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { sharedBucketOf } from '../checkpoint/bucket.js';
import { moveCheckpoint } from '../checkpoint/checkpoint.write.js';
import { recordEvents } from '../customer-event/record-events.write.js';
import { openReadModels } from '../database/open.js';
import { inTransaction, onPool } from '../database/sql.js';
import { recordedEventIds, recordedSums } from './recorded-sums.js';

describe('the sums of what is recorded', () => {
  let database: TestDatabase;
  let readModels: Awaited<ReturnType<typeof openReadModels>>;
  beforeAll(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
  });
  afterAll(async () => {
    await readModels.destroy();
    await database.drop();
  });

  const event = (customerId: string, revision: bigint, position: bigint) => ({
    ...{ customerId, revision, position, eventId: `${customerId}-${String(revision)}`, type: 'Happened' },
    ...{ occurredAt: new Date('2026-01-01'), recordedAt: new Date('2026-01-01'), origin: 'spec', data: {} },
    heardPosition: null,
  });

  it('leave alone what a bucket is ahead with, and count what is behind the checkpoint of its own', async () => {
    const sql = onPool(readModels);
    await recordEvents(sql, [event('ada', 0n, 3n), event('ada', 1n, 8n), event('bob', 0n, 4n)]);
    await inTransaction(readModels, async (at) => {
      await moveCheckpoint(at, null, 5n);
      await moveCheckpoint(at, 5n, 9n, [sharedBucketOf('ada')]);
    });
    expect(sharedBucketOf('bob')).not.toBe(sharedBucketOf('ada'));
    const span = { after: null, upTo: 5n };
    const counted = async () =>
      [...(await recordedSums(sql, { ...span, without: [] })).values()].reduce(
        (all, { events }) => all + events,
        0,
      );
    expect(await counted()).toBe(2);
    await recordEvents(sql, [event('ada', 2n, 12n), event('bob', 1n, 8n)]);
    expect(await counted()).toBe(4);
    expect([...(await recordedEventIds(sql, span, 'ada')).values()]).toEqual(['ada-0', 'ada-2']);
    expect([...(await recordedEventIds(sql, span, 'bob')).values()]).toEqual(['bob-0', 'bob-1']);
  });

  it('follow checkpoints that move together and only from where they are', async () => {
    const moving = inTransaction(readModels, (sql) => moveCheckpoint(sql, 5n, 9n));
    await expect(moving).rejects.toThrow('another projector');
  });
});
