import { usualServiceLevels } from '@hindsight/domain';
import {
  inTransaction,
  moveCheckpoint,
  onPool,
  openReadModels,
  sharedBucketOf,
  type ReadModels,
} from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { ReadSide } from './read-side.js';

describe('reading at least so far', () => {
  let database: TestDatabase;
  let readModels: ReadModels;
  let readSide: ReadSide;
  beforeAll(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    const sql = onPool(readModels);
    readSide = new ReadSide(sql, { reportingCurrency: 'GBP', serviceLevels: usualServiceLevels }, 30);
    await inTransaction(readModels, async (at) => {
      await moveCheckpoint(at, null, 5n);
      await moveCheckpoint(at, 5n, 9n, [sharedBucketOf('ada')]);
    });
  });
  afterAll(async () => {
    await readModels.destroy();
    await database.drop();
  });

  const behind = {
    type: '/problems/read-model-behind',
    extras: { members: { asked: '9', reached: '5' } },
  };

  it('waits for the bucket of a customer', async () => {
    await expect(readSide.at('9', { customerId: 'ada' })).resolves.toBeDefined();
    await expect(readSide.at('9', { customerId: 'bob' })).rejects.toMatchObject(behind);
  });

  it('waits for all buckets where everybody is asked about', async () => {
    await expect(readSide.at('9')).rejects.toMatchObject(behind);
    await expect(readSide.at('5')).resolves.toBeDefined();
    await inTransaction(readModels, (sql) => moveCheckpoint(sql, 5n, 9n, others));
    await expect(readSide.at('9')).resolves.toBeDefined();
  });

  const others = Array.from({ length: 64 }, (_, bucket) => bucket).filter(
    (bucket) => bucket !== sharedBucketOf('ada'),
  );
});
