import { follow, type Told } from '@hindsight/client';
import { EventStoreDBClient } from '@eventstore/db-client';
import { EventStoreDb } from '@hindsight/event-store';
import { addKey, onPool, openReadModels, revokeKey, type ReadModels } from '@hindsight/read-models';
import { kekOf, LocalKeyEncryption } from '@hindsight/vault';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock, newKey, storedKeys, SubscriberReceipts } from '../../apps/api/src/api.module.js';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { startEventStoreToUse } from '../support/start-event-store.js';
import { startHttp, type HttpServer } from './http-server.js';

const keks = [kekOf(Buffer.alloc(32, 7))] as const;
const now = () => new Date();
const request = { requestId: 'request-17', legalBasis: 'GDPR art. 17' };

describe('an erasure, and those who were told of the customer', () => {
  let directory: string;
  let node: Awaited<ReturnType<typeof startEventStoreToUse>>;
  let store: EventStoreDb;
  let database: TestDatabase;
  let readModels: ReadModels;
  let http: HttpServer;
  const secrets = new Map<string, string>();

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hindsight-receipts-'));
    node = await startEventStoreToUse(join(directory, 'store'));
    store = new EventStoreDb(node.url);
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    const options = { eventStore: store, readModels, reportingCurrency: 'GBP', waitMs: 1 };
    http = await startHttp(
      { ...options, keyEncryption: new LocalKeyEncryption(() => Promise.resolve(keks)) },
      { credentials: [storedKeys(onPool(readModels), { now })] },
    );
    await key('dpo', 'operator', 'agent');
    await key('mailing', 'subscriber');
    await key('newsletter', 'subscriber');
    const gone = await key('gone', 'subscriber');
    await revokeKey(onPool(readModels), gone, { at: now(), by: 'spec' });
    const ada = { customerId: 'ada', partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' };
    await http.post('/v1/customers', ada, as('dpo'));
    await store.groups.apply({
      ...{ name: 'erased', follows: { types: ['CustomerErased'] }, from: 'start' },
      settings: {
        ...{ distribution: 'by-stream', timeoutMs: 1000, retries: 1, consumers: null },
        checkpoint: { everyMs: 1000, atLeast: 1, atMost: 10 },
      },
    });
    expect((await http.post('/v1/customers/ada/erase', request, as('dpo'))).status).toBe(202);
    await key('later', 'subscriber');
  }, 60_000);
  afterAll(async () => {
    http.app.getHttpServer().closeAllConnections();
    await http.close();
    await readModels.destroy();
    await database.drop();
    await store.close();
    await node.stop();
    await rm(directory, { recursive: true });
  });

  async function key(name: string, ...roles: ('operator' | 'agent' | 'subscriber')[]): Promise<string> {
    const asked = { name, roles, purpose: 'spec', createdBy: 'spec', expiresAt: null };
    const made = newKey(asked, now());
    await addKey(onPool(readModels), made.row);
    secrets.set(name, made.key);
    return made.row.id;
  }
  const as = (name: string) => ({ authorization: `Bearer ${secrets.get(name) ?? ''}` });
  const give = (by: string, body: object, id = request.requestId) =>
    http.post(`/v1/erasures/${id}/receipts`, body, as(by));
  const shown = async () => (await http.get('/v1/erasures/request-17', as('dpo'))).body;

  it.each([
    ['the feed', {}],
    ['the feed behind a snapshot', { cut: '0_3:1' }],
    ['the feed of the customer', { customerId: 'ada' }],
  ])('goes out on %s, with the request to answer to', async (_, followed) => {
    const connection = { url: http.url, key: secrets.get('mailing') ?? '' };
    const told: Told[] = [];
    for await (const one of follow(connection, { ...followed, types: ['CustomerErased'] })) {
      told.push(one);
      if (one.kind !== 'passed') break;
    }
    expect(told.at(-1)).toMatchObject({
      event: { subject: 'ada', type: 'hindsight.CustomerErased', data: request },
    });
  });

  it('goes out to a consumer group', async () => {
    const client = EventStoreDBClient.connectionString(node.url);
    const taking = client.subscribeToPersistentSubscriptionToAll('erased');
    for await (const given of taking) {
      expect(given.event).toMatchObject({ type: 'CustomerErased', streamId: 'customer-ada', data: request });
      await taking.ack(given);
      break;
    }
    await taking.unsubscribe();
    await client.dispose();
  });

  it('waits for those who had a key when it was asked for, until they say what they did', async () => {
    expect(await shown()).toMatchObject({
      subscriberReceipts: [],
      missingReceipts: [
        { subscriber: 'mailing', waitingDays: 0 },
        { subscriber: 'newsletter', waitingDays: 0 },
      ],
    });
    const done = { did: 'deleted 3 letters', doneAt: '2026-01-05T09:00:00Z' };
    const first = await give('mailing', done);
    expect([first.status, first.body]).toMatchObject([
      200,
      { requestId: 'request-17', subscriber: 'mailing', did: done.did, doneAt: '2026-01-05T09:00:00.000Z' },
    ]);
    const [again, other] = [await give('mailing', done), await give('mailing', { did: 'nothing' })];
    expect([again.body, other.body]).toEqual([first.body, first.body]);
    expect(await shown()).toMatchObject({
      subscriberReceipts: [first.body],
      missingReceipts: [{ subscriber: 'newsletter' }],
    });
  });

  it('is counted as missing until then, of those who must answer', async () => {
    const owed = (names: readonly string[] | null) =>
      new SubscriberReceipts(onPool(readModels), new Clock(), names).owed();
    expect(await owed(null)).toEqual({ count: 1, seconds: expect.any(Number) as number });
    expect((await owed(null)).seconds).toBeGreaterThan(0);
    expect((await owed(['mailing', 'archive', 'partner'])).count).toBe(2);
    expect(await owed(['mailing'])).toEqual({ count: 0, seconds: 0 });
  });

  it('takes a receipt of whoever else has something to say', async () => {
    expect((await give('later', { did: 'had nothing' })).status).toBe(200);
    expect(await shown()).toMatchObject({
      subscriberReceipts: [{ subscriber: 'later' }, { subscriber: 'mailing' }],
    });
  });

  it('takes none of an erasure that nobody asked for, of who is no subscriber, or that says nothing', async () => {
    const answers = [
      await give('mailing', { did: 'deleted' }, 'request-18'),
      await give('dpo', { did: 'deleted' }),
      await give('mailing', {}),
      await give('mailing', { did: 'deleted', doneAt: 'yesterday' }),
    ];
    expect(answers.map(({ status, body }) => [status, body['type']])).toEqual([
      [404, '/problems/erasure-unknown'],
      [403, '/problems/role-missing'],
      [400, '/problems/request-invalid'],
      [400, '/problems/request-invalid'],
    ]);
  });
});
