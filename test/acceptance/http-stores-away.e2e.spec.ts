import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { EventStoreDb } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { openReadModels, type ReadModels } from '@hindsight/read-models';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { startHttp, type Answer, type HttpServer } from './http-server.js';

const ada = { customerId: 'ada', partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' };

const away = (type: string) => [503, `/problems/${type}`, '2', '没有记录'];
const told = ({ status, headers, body }: Answer) => [
  status,
  body['type'],
  headers.get('retry-after'),
  /没有记录/.exec(String(body['detail']))?.[0],
];
const zh = { 'accept-language': 'zh' };

/** Stands between us and a server, and can be cut. */
async function wireTo(target: URL) {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => one.destroy());
      one.on('close', () => other.destroy());
    }
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', resolve);
    });
  await listen(0);
  const { port } = server.address() as AddressInfo; // of a server on TCP
  return {
    port,
    mend: () => listen(port),
    cut: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const one of open) one.destroy();
        open.clear();
      }),
  };
}

describe('when PostgreSQL goes away', () => {
  let database: TestDatabase;
  let wire: Awaited<ReturnType<typeof wireTo>>;
  let readModels: ReadModels;
  let http: HttpServer;

  beforeAll(async () => {
    database = await createDatabase();
    const url = new URL(database.url);
    wire = await wireTo(new URL(database.url));
    url.host = `127.0.0.1:${wire.port}`;
    readModels = await openReadModels(url.href);
    http = await startHttp({ eventStore: new InMemoryEventStore(), readModels, reportingCurrency: 'GBP' });
  });
  afterAll(async () => {
    await http.close();
    await readModels.destroy();
    await wire.cut();
    await database.drop();
  });

  it('every query says so and when to come back, commands go on, and queries come back by themselves', async () => {
    const paths = ['', '/ada', '/ada/history', '/ada/state'].map((path) => `/v1/customers${path}`);
    const answers = () => Promise.all([...paths, '/v1/segments'].map((path) => http.get(path, zh)));
    const before = (await answers()).map(({ status }) => status);
    expect(before).toEqual([200, 404, 404, 422, 200]);

    await wire.cut();
    for (const answer of await answers()) expect(told(answer)).toEqual(away('store-unavailable'));
    expect((await http.post('/v1/customers', ada)).status).toBe(201);

    await wire.mend();
    expect((await answers()).map(({ status }) => status)).toEqual(before);
  });

  it('a query that is under way says so, too', async () => {
    const asked = http.get('/v1/customers?atLeast=100', zh);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await wire.cut();
    expect(told(await asked)).toEqual(away('store-unavailable'));
    await wire.mend();
  });
});

describe('when the event store is away', () => {
  const eventStore = new EventStoreDb('esdb://127.0.0.1:1?tls=false', { attempts: 2, pauseMs: 1 });
  let http: HttpServer;
  beforeAll(async () => {
    http = await startHttp({ eventStore, reportingCurrency: 'GBP' });
  });
  afterAll(async () => {
    await http.close();
    await eventStore.close();
  });

  it('a command says so, and when to come back', async () => {
    const { status, headers, body } = await http.post('/v1/customers', ada, zh);
    expect([status, body['type'], headers.get('retry-after')]).toEqual(away('store-unavailable').slice(0, 3));
    expect(JSON.stringify(body)).not.toMatch(/esdb|127\.0\.0\.1/);
  });
});

describe('when the event store goes away while it is written to', () => {
  it('a command says that nobody knows, and how to learn it', async () => {
    const eventStore = new EventStoreDb('esdb://127.0.0.1:1?tls=false', { attempts: 2, pauseMs: 1 });
    class GoneAfterReading extends InMemoryEventStore {
      override append(...asked: Parameters<InMemoryEventStore['append']>) {
        return eventStore.append(...asked);
      }
    }
    const http = await startHttp({ eventStore: new GoneAfterReading(), reportingCurrency: 'GBP' });
    const { status, headers, body } = await http.post('/v1/customers', ada);
    expect([status, body['type'], headers.get('retry-after'), body['detail']]).toEqual([
      503,
      '/problems/outcome-unknown',
      '2',
      'send it again with the same Idempotency-Key to learn the outcome',
    ]);
    await http.close();
    await eventStore.close();
  });
});
