import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { Feeds } from '../../apps/api/src/feed/feeds.js';
import { eventsOf } from './event-stream.js';
import { startHttp, type HttpServer } from './http-server.js';

/** All of them together are several times what the two ends of a connection hold. */
const noteBytes = 10_000;
const count = 3000;
const stalling = 10;

/** A log that says how much of it was read. */
class CountingStore extends InMemoryEventStore {
  told = 0;

  override async *readAll(...asked: Parameters<InMemoryEventStore['readAll']>) {
    for await (const event of super.readAll(...asked)) {
      this.told++;
      yield event;
    }
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(10);
}

describe('clients of the feed, over TCP', () => {
  const store = new CountingStore();
  const sockets: Socket[] = [];
  const ids: string[] = [];
  let http: HttpServer;
  let last: bigint | 'no-stream' = 'no-stream';

  const happen = async () => {
    const id = randomUUID();
    const metadata = {
      ...{ occurredAt: '2026-01-04T09:00:00.000Z', schemaVersion: 1, correlationId: id, actor: 'spec' },
      ...{ origin: 'spec', commandId: id, commandHash: 'h' },
    };
    const data = { note: 'x'.repeat(noteBytes) };
    ({ revision: last } = await store.append('customer-ada', last, [
      { id, type: 'CustomerContacted', data, metadata },
    ]));
    ids.push(id);
  };
  /** Asks as a browser does, and reads nothing. */
  const opened = async (from = 'start') => {
    const socket = connect(Number(new URL(http.url).port), '127.0.0.1').pause();
    sockets.push(socket);
    await once(socket, 'connect');
    socket.write(`GET /v1/feed?from=${from} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`);
    return socket;
  };
  const connections = () =>
    new Promise<number>((resolve, reject) => {
      http.app.getHttpServer().getConnections((error: Error | null, open: number) => {
        if (error) reject(error);
        else resolve(open);
      });
    });
  /** Ids of what is told after a position, up to the end. */
  const toldAfter = async (position?: string) => {
    const leave = new AbortController();
    const headers = position === undefined ? {} : { 'last-event-id': position };
    const response = await fetch(`${http.url}/v1/feed`, { headers, signal: leave.signal });
    const told: string[] = [];
    for await (const { name, data } of eventsOf(response)) {
      if (name === 'caught-up') break;
      if (name !== '') told.push(String(data['id']));
    }
    leave.abort();
    return told;
  };

  beforeAll(async () => {
    http = await startHttp({ eventStore: store, reportingCurrency: 'GBP' });
    for (let n = 0; n < count; n++) await happen();
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
  });
  afterAll(async () => {
    http.app.getHttpServer().closeAllConnections(); // fetch may keep one that asked for nothing
    await http.close();
  });

  it('that stall are not read for, and get all once they read on', async () => {
    store.told = 0;
    const stalled = await Promise.all(Array.from({ length: stalling }, () => opened()));
    await until(() => store.told >= stalling);
    let before = -1;
    while (before !== store.told) {
      before = store.told;
      await sleep(300);
    }
    expect(store.told).toBeLessThan((stalling * count) / 2);
    expect(await toldAfter()).toEqual(ids);
    const [first] = stalled;
    let text = '';
    first?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    first?.resume();
    await until(() => text.includes('event: caught-up'));
    expect([...text.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id)).toEqual(ids);
  });

  it('that vanish leave nothing open, and get what they missed when they come back', async () => {
    const { tail: followed } = await http.app.get(Feeds).source();
    const before = await connections();
    const open = await Promise.all(Array.from({ length: 50 }, () => opened('now')));
    for (const socket of open) socket.resume();
    await until(() => followed.waiting >= open.length);
    const position = String((await store.last(['']))?.position);
    for (const socket of open) socket.resetAndDestroy();
    await until(() => followed.waiting === 0);
    while ((await connections()) > before) await sleep(10);
    for (let n = 0; n < 3; n++) await happen();
    expect(await toldAfter(position)).toEqual(ids.slice(-3));
  });
});
