import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { startHttp, type HttpServer } from './http-server.js';

const ada = { customerId: 'ada', partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' };
const churn = 'declaredBy=person&occurredAt=2026-01-06T09:00:00Z&reason=own_fault';

/** It is open in a browser on the machine of an API without keys. */
describe("a stranger's web page", () => {
  let store: InMemoryEventStore;
  let http: HttpServer;
  beforeAll(async () => {
    store = new InMemoryEventStore();
    http = await startHttp({ eventStore: store, reportingCurrency: 'GBP' });
    expect((await http.post('/v1/customers', ada)).status).toBe(201);
  });
  afterAll(() => http.close());

  const send = (init: RequestInit) =>
    fetch(`${http.url}/v1/customers/ada/churn`, { method: 'POST', ...init });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', churn],
    ['a form of parts', 'multipart/form-data; boundary=x', '--x--'],
    ['text', 'text/plain;charset=UTF-8', '{}'],
    ['what only seems to be JSON', 'text/plain; application/json', '{}'],
  ])('has nothing taken that a browser sends without asking: %s', async (_, mediaType, body) => {
    const headers = { 'content-type': mediaType, origin: 'http://evil.example' };
    const answer = await send({ body, headers });
    expect([answer.status, await answer.json()]).toMatchObject([
      415,
      { type: '/problems/media-type-unsupported', detail: 'send the body as application/json' },
    ]);
    const types = [];
    for await (const { type } of store.readStream('customer-ada')) types.push(type);
    expect(types).toEqual(['CustomerRegistered']);
  });

  it('is not let send JSON when the browser asks', async () => {
    const asks = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
    const { headers } = await send({ method: 'OPTIONS', headers: asks });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  /** fetch sends a Host of its own, whatever it is told. */
  async function ask(host: string, path: string): Promise<number | undefined> {
    const asked = request(http.url + path, { headers: { host } }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]; // what a response comes with
    answer.resume();
    return answer.statusCode;
  }

  it.each(['evil.example', 'localhost.evil.example:80', '127.0.0.1.evil.example', '10.0.0.1', '[::2]', '%'])(
    'gets nothing by a name of its own for this machine: %s',
    async (host) => {
      expect([await ask(host, '/v1/customers/ada'), await ask(host, '/docs-json')]).toEqual([421, 421]);
    },
  );

  it.each(['localhost', 'LOCALHOST:80', '127.0.0.1:1', '127.8.8.8', '[::1]:80'])(
    'is no one who asks for %s',
    async (host) => {
      expect(await ask(host, '/docs-json')).toBe(200);
    },
  );
});
