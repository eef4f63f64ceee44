import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { keyStoreContract } from '../../../vault/src/testing/key-store.contract.js';
import { openReadModels } from '../database/open.js';
import { StoredKeys } from './stored-keys.js';

describe('in PostgreSQL', () => {
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

  keyStoreContract('in PostgreSQL', async () => {
    await readModels.query('TRUNCATE vault.customer_key');
    return new StoredKeys(readModels);
  });

  it('keeps nothing of a destroyed key but that there was one', async () => {
    await readModels.query('TRUNCATE vault.customer_key');
    const keys = new StoredKeys(readModels);
    const wrapped = { kek: 'old', bytes: Buffer.from('wrapped bytes') };
    const keyId = 'b6c1a1de-0000-4000-8000-000000000001';
    await keys.add(() => Promise.resolve([{ customerId: 'ada', keyId, wrapped }]));
    await keys.destroy('ada');
    expect(
      await readModels.query('SELECT customer_id, key_id, kek, wrapped FROM vault.customer_key'),
    ).toEqual([{ customer_id: 'ada', key_id: keyId, kek: null, wrapped: null }]);
  });
});
