import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { EventStoreDb } from '@hindsight/event-store';
import { startEventStoreToUse } from '../support/start-event-store.js';
import { startHttp, type HttpServer } from './http-server.js';

const file = `consumer-groups: 1
groups:
  - name: mailing
    follow: { streams: [customer] }
    checkpoint: { everySeconds: 1 }
`;

describe('consumer groups over HTTP', () => {
  let folder: string;
  let node: Awaited<ReturnType<typeof startEventStoreToUse>>;
  let client: EventStoreDBClient;
  let store: EventStoreDb;
  let http: HttpServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'http-groups-'));
    node = await startEventStoreToUse(join(folder, 'eventstore'));
    client = EventStoreDBClient.connectionString(node.url);
    await client.appendToStream('customer-ada', jsonEvent({ type: 'CustomerRegistered', data: {} }));
    store = new EventStoreDb(node.url);
    http = await startHttp({ eventStore: store, groups: store.groups, reportingCurrency: 'GBP' });
  }, 60_000);
  afterAll(async () => {
    await http.close();
    await store.close();
    await client.dispose();
    await node.stop();
    await rm(folder, { recursive: true });
  });

  const apply = (document: string) => http.post('/v1/groups', { document });

  /** Parks one event. */
  async function park(): Promise<void> {
    const taking = client.subscribeToPersistentSubscriptionToAll('mailing');
    for await (const given of taking) {
      await taking.nack('park', 'no letter box', given);
      break;
    }
    await taking.unsubscribe();
    const isParked = async () => (await http.get('/v1/groups/mailing')).body['parked'] === 1;
    while (!(await isParked())) await setTimeout(20); // the answer to nobody's question: a nack is not acknowledged
  }

  it('are made, changed and left alone, as a document says', async () => {
    expect((await apply(file)).body).toEqual({ groups: [{ name: 'mailing', became: 'created' }] });
    expect((await apply(file)).body).toEqual({ groups: [{ name: 'mailing', became: 'unchanged' }] });
    const asYaml = { 'content-type': 'application/yaml' };
    const { status, body } = await http.post('/v1/groups', `${file}    retries: 3\n`, asYaml);
    expect([status, body]).toEqual([200, { groups: [{ name: 'mailing', became: 'updated' }] }]);
  });

  it('are shown in the words of that document, with what they have not done', async () => {
    const { body } = await http.get('/v1/groups/mailing');
    expect(body).toMatchObject({
      ...{ name: 'mailing', source: '$all', follow: { streams: ['customer'] }, from: 'start' },
      settings: {
        ...{ distribution: 'by-stream', timeoutSeconds: 30, retries: 3, consumers: null },
        checkpoint: { everySeconds: 1, atLeast: 1, atMost: 1000 },
      },
      ...{ consumers: [], parked: 0, lag: { events: 1, isAll: true } },
    });
    expect((await http.get('/v1/groups')).body).toMatchObject({ groups: [{ name: 'mailing' }] });
  });

  it('give out again what they parked', async () => {
    await park();
    expect((await http.get('/v1/groups/mailing/parked?limit=5')).body).toMatchObject({
      group: 'mailing',
      parked: [
        {
          ...{
            place: '0',
            reason: expect.stringContaining('no letter box') as string,
            link: '0@customer-ada',
          },
          event: { type: 'CustomerRegistered', stream: 'customer-ada', revision: '0' },
        },
      ],
    });
    const again = await http.post('/v1/groups/mailing/replay', {});
    expect([again.status, again.body]).toEqual([200, { group: 'mailing', replayed: 1 }]);
    expect((await http.get('/v1/groups/mailing/parked')).body).toEqual({ group: 'mailing', parked: [] });
  });

  it.each([
    ['follows something else', () => apply(file.replace('customer]', 'segment]')), 409, 'group-is-another'],
    ['is no such document', () => apply(file.replace('streams', 'stream')), 422, 'groups-unsound'],
    ['is no document', () => http.post('/v1/groups', { document: 7 }), 400, 'request-invalid'],
    ['is not there', () => http.get('/v1/groups/mialing'), 404, 'group-unknown'],
    ['is not there to look into', () => http.get('/v1/groups/mialing/parked'), 404, 'group-unknown'],
    ['is not there to give out', () => http.post('/v1/groups/mialing/replay', {}), 404, 'group-unknown'],
    ['is no name', () => http.get('/v1/groups/Mailing'), 400, 'request-invalid'],
    ['is no number', () => http.get('/v1/groups/mailing/parked?limit=0'), 400, 'request-invalid'],
  ])('refuse what %s', async (_, ask, status, problem) => {
    const answer = await ask();
    expect([answer.status, answer.body['type']]).toEqual([status, `/problems/${problem}`]);
  });

  it('say where a document is wrong, and which groups there are', async () => {
    const { body } = await apply(file.replace('streams', 'stream'));
    expect((body['problems'] as unknown[])[0]).toMatchObject({ line: 4, column: 23 });
    expect((await http.get('/v1/groups/mialing')).body['detail']).toBe(
      'there is no consumer group mialing; there are mailing',
    );
  });

  it('are removed, so that another can be made under the name', async () => {
    const remove = () => fetch(`${http.url}/v1/groups/mailing`, { method: 'DELETE' });
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 404]);
    expect((await apply(file.replace('customer]', 'segment]'))).body).toEqual({
      groups: [{ name: 'mailing', became: 'created' }],
    });
  });
});
