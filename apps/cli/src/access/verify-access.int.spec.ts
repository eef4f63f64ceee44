import { InMemoryEventStore } from '@hindsight/event-store/testing';
import {
  addAccessRecords,
  addKey,
  onPool,
  openReadModels,
  revokeKey,
  storedKeys,
  type ReadModels,
} from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { AccessSeals } from '../../../projector/src/audit/access-seals.js';
import { forget } from './access-of.js';
import { createKey } from './change-keys.js';
import { verifyAccess } from './verify-access.js';

const day = (at: number) => new Date(Date.UTC(2026, 0, at));

describe('records of access and keys, held against their seals', () => {
  let database: TestDatabase;
  let readModels: ReadModels;
  let store: InMemoryEventStore;
  beforeEach(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    store = new InMemoryEventStore();
    const asked = {
      name: 'till',
      roles: ['agent'] as const,
      purpose: null,
      expiresAt: null,
      createdBy: 'ops',
    };
    await createKey(readModels, asked);
    await shown(300);
    await sealed();
  });
  afterEach(async () => {
    await readModels.destroy();
    await database.drop();
  });

  const shown = (count: number) =>
    addAccessRecords(
      onPool(readModels),
      Array.from({ length: count }, (_, at) => ({
        ...{
          at: day(1 + (at % 10)),
          actor: 'kim',
          roles: ['agent'],
          what: 'GET /v1/customers/:customerId/card',
        },
        ...{ asked: '/v1/customers/ada/card', customers: ['ada'], everyone: false, purpose: 'a call' },
        requestId: `r-${String(at)}`,
      })),
    );
  const sealed = () => new AccessSeals({ eventStore: store, readModels }).seal();
  const verified = () => verifyAccess({ store, readModels });
  const inDatabase = (statement: string) => readModels.query(statement);

  it('are intact, in as many seals as it takes; what came since is counted', async () => {
    const seals: string[] = [];
    for await (const { type } of store.readStream('access')) seals.push(type);
    expect(seals).toEqual(['AccessSealed', 'AccessSealed']);
    await shown(2);
    const sound = { intact: true, record: null, key: null, sealed: 300, unsealed: 2, forgotten: 0 };
    expect(await verified()).toEqual({ ...sound, keys: 1, unsealedKeys: 0 });
    const [one, other] = [0, 0].map(() => new AccessSeals({ eventStore: store, readModels }));
    await Promise.all([one?.seal(), other?.seal()]);
    expect(await verified()).toMatchObject({ intact: true, sealed: 302, unsealed: 0 });
    await sealed();
    expect((await store.lastOf('access'))?.revision).toBe(2n);
  });

  it.each([
    ['altered', `UPDATE access_record SET customers = '{bob}' WHERE id = 17`, '17'],
    ['altered', `UPDATE access_record SET purpose = NULL WHERE id IN (280, 299)`, '280'],
    ['dropped', 'DELETE FROM access_record WHERE id >= 256', '256'],
    ['dropped', 'DELETE FROM access_record', '1'],
  ])('name the first that was %s by who has the database: %s', async (fault, statement, id) => {
    await inDatabase(statement);
    expect(await verified()).toMatchObject({ intact: false, record: { id, fault } });
  });

  it('name one that was inserted among those that are sealed', async () => {
    await inDatabase('DELETE FROM access_record WHERE id = 40');
    await inDatabase(`UPDATE access_record SET id = DEFAULT WHERE id = 41`);
    await inDatabase(
      `INSERT INTO access_record OVERRIDING SYSTEM VALUE SELECT 0, at, actor, roles, what, asked, customers, everyone, purpose, request_id
       FROM access_record WHERE id = 42`,
    );
    expect(await verified()).toMatchObject({ intact: false, record: { id: '0', fault: 'inserted' } });
  });

  it('are told from those that were removed after their term, which is in the log', async () => {
    const { count } = await forget({ readModels, store }, day(3));
    expect(count).toBe(60);
    expect(await verified()).toMatchObject({ intact: true, sealed: 240, forgotten: 60, unsealed: 1 });
    await inDatabase('DELETE FROM access_record WHERE id = 33');
    expect(await verified()).toMatchObject({ record: { id: '33', fault: 'dropped' } });
  });

  it.each([
    ['was given another role', `UPDATE api_key SET roles = '{operator}'`, 'altered'],
    ['was given another secret', `UPDATE api_key SET hash = '\\x00'`, 'altered'],
    ['is gone', `DELETE FROM api_key`, 'dropped'],
  ])('name a key that %s', async (_, statement, fault) => {
    await inDatabase(statement);
    expect(await verified()).toMatchObject({ intact: false, key: { name: 'till', fault } });
  });

  it('name a key that opens again, or did for a while; one that was slipped in is in the log from then on', async () => {
    const [key] = await storedKeys(onPool(readModels));
    await revokeKey(onPool(readModels), key?.id ?? '', { at: day(5), by: 'ops' });
    expect(await verified()).toMatchObject({ intact: true });
    await sealed();
    await inDatabase('UPDATE api_key SET revoked_at = NULL');
    expect(await verified()).toMatchObject({ intact: false, key: { name: 'till', fault: 'altered' } });
    if (key) await addKey(onPool(readModels), { ...key, id: 'slipped', name: 'nobody', roles: ['auditor'] });
    expect(await verified()).toMatchObject({ unsealedKeys: 1 });
    await sealed();
    await inDatabase(`DELETE FROM api_key WHERE id = 'slipped'`);
    await inDatabase(`UPDATE api_key SET revoked_at = '2026-01-05T00:00:00Z'`);
    expect(await verified()).toMatchObject({ intact: false, key: { name: 'till', fault: 'altered' } });
    const last = await store.lastOf('access');
    expect(last?.data).toMatchObject({
      keys: expect.arrayContaining([expect.objectContaining({ id: 'slipped' })]) as unknown,
    });
  });
});
