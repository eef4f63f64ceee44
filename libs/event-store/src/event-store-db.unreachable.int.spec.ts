import { once } from 'node:events';
import { createServer } from 'node:net';
import { AppendOutcomeUnknown, StoreUnavailable, SubscriptionDropped, UnusableStoreUrl } from './errors.js';
import { EventStoreDb } from './event-store-db.js';
import { newEvent } from './testing/new-event.js';

describe('an event store that does not answer', () => {
  let url: string;
  let store: EventStoreDb;
  beforeAll(async () => {
    const port = await unusedPort();
    url = `esdb://127.0.0.1:${port}?tls=false`;
    store = new EventStoreDb(url.replace('//', '//ada:secret@'), { attempts: 3, pauseMs: 1 });
  });
  afterAll(() => store.close());

  it('is named when a stream is read, its password left out', async () => {
    const reading = collect(store.readStream('customer-ada'));
    await expect(reading).rejects.toThrow(StoreUnavailable);
    await expect(reading).rejects.toThrow(`no event store answers at ${url}`);
  });

  it('is named when the log is read', async () => {
    await expect(collect(store.readAll(['customer-']))).rejects.toThrow(StoreUnavailable);
  });

  it('leaves an append without an outcome after so many attempts', async () => {
    const appending = store.append('customer-ada', 'no-stream', [newEvent('a')]);
    await expect(appending).rejects.toThrow(AppendOutcomeUnknown);
    await expect(appending).rejects.toThrow(`${url} did not answer 3 attempts to append to customer-ada`);
  });

  it('cuts a subscription off', async () => {
    await expect(collect(store.subscribe(['customer-'], 'start'))).rejects.toThrow(SubscriptionDropped);
  });
});

it('says which setting is wrong when the connection string is none', () => {
  expect(() => new EventStoreDb('localhost')).toThrow(UnusableStoreUrl);
  expect(() => new EventStoreDb('localhost')).toThrow('EVENTSTORE_URL localhost is no event store');
  expect(() => new EventStoreDb('esdb://ada:sec@ret@:x')).toThrow(
    'EVENTSTORE_URL esdb://:x is no event store',
  );
});

async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}
