import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEventStoreToUse } from '../../../test/support/start-event-store.js';
import { AppendOutcomeUnknown, SubscriptionDropped } from './errors.js';
import type { Delivery, RecordedEvent } from './event-store.js';
import { EventStoreDb } from './event-store-db.js';
import { newEvent } from './testing/new-event.js';

describe('a connection that is lost', () => {
  let directory: string;
  let node: Awaited<ReturnType<typeof startEventStoreToUse>>;
  let line: Line;
  let store: EventStoreDb;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hindsight-node-'));
    node = await startEventStoreToUse(directory);
  });
  beforeEach(async () => {
    line = await lineTo(node.port);
    store = new EventStoreDb(line.url, { pauseMs: 10, answerMs: 500 });
  });
  afterEach(async () => {
    await store.close();
    line.close();
  });
  afterAll(async () => {
    await node.stop();
    await rm(directory, { recursive: true });
  });

  it('before the answer: the append is sent again, and done once', async () => {
    const events = [newEvent('a'), newEvent('b')];
    await store.append('customer-ada', 'no-stream', [newEvent('first')]);
    const { connections } = line;
    line.loseAnswers('cut');
    const appended = await store.append('customer-ada', 0n, events);
    expect(appended.revision).toBe(2n);
    const read = await collect(store.readStream('customer-ada'));
    expect(read.map(({ type }) => type)).toEqual(['first', 'a', 'b']);
    expect(read.at(-1)?.position).toBe(appended.position);
    expect(line.connections).toBe(connections + 1);
  });

  it('without a sign: silence is not waited for', async () => {
    await store.append('customer-bob', 'no-stream', [newEvent('first')]);
    line.loseAnswers('silence');
    const appending = store.append('customer-bob', 0n, [newEvent('a')]);
    setTimeout(() => {
      line.loseAnswers('none');
      line.cut();
    }, 700);
    expect((await appending).revision).toBe(1n);
    expect(await collect(store.readStream('customer-bob'))).toHaveLength(2);
  });

  it('for good: the outcome is called unknown, and the same ids tell it later', async () => {
    const events = [newEvent('a')];
    const hasty = new EventStoreDb(line.url, { attempts: 2, pauseMs: 1, answerMs: 100 });
    await collect(hasty.readStream('customer-cem'));
    line.loseAnswers('silence');
    await expect(hasty.append('customer-cem', 'no-stream', events)).rejects.toThrow(AppendOutcomeUnknown);
    line.loseAnswers('none');
    line.cut();
    expect((await store.append('customer-cem', 'no-stream', events)).revision).toBe(0n);
    expect(await collect(store.readStream('customer-cem'))).toHaveLength(1);
    await hasty.close();
  });

  it('while it is read: the read goes on after the last event that came', async () => {
    const many = Array.from({ length: 600 }, (_, place) => newEvent(`event ${place}`));
    const { position } = await store.append('customer-eve', 'no-stream', many);
    const all = many.map(({ id }) => id);
    expect(await idsCuttingTwice(store.readStream('customer-eve'))).toEqual(all);
    expect(await idsCuttingTwice(store.readAll(['customer-eve']))).toEqual(all);
    const [first] = await collect(store.readStream('customer-eve'));
    expect(await idsCuttingTwice(store.readAll(['customer-'], { after: first?.position ?? 0n }))).toEqual(
      all.slice(1),
    );
    expect(await collect(store.readAll(['customer-'], { after: position }))).toEqual([]);
  });

  async function idsCuttingTwice(events: AsyncIterable<RecordedEvent>): Promise<string[]> {
    const ids: string[] = [];
    for await (const { id } of events) if (ids.push(id) === 10 || ids.length === 300) line.cut();
    return ids;
  }

  it('cuts a subscription off, which goes on after what it last saw', async () => {
    await store.append('customer-dan', 'no-stream', [newEvent('a')]);
    const seen: Delivery[] = [];
    const following = (async () => {
      for await (const delivery of store.subscribe(['customer-dan'], 'start')) {
        seen.push(delivery);
        if (delivery.kind === 'caught-up') line.cut();
      }
    })();
    await expect(following).rejects.toThrow(SubscriptionDropped);
    const first = seen.find(({ kind }) => kind === 'event');
    await store.append('customer-dan', 0n, [newEvent('b')]);
    const again = store.subscribe(['customer-dan'], first?.kind === 'event' ? first.event.position : 'start');
    for await (const delivery of again) {
      if (delivery.kind !== 'event') continue;
      expect(delivery.event.type).toBe('b');
      break;
    }
  });
});

interface Line {
  readonly url: string;
  readonly connections: number;
  /** From now on what the store says is lost; with `cut` the connection is too, soon after it has spoken. */
  loseAnswers(how: 'none' | 'silence' | 'cut'): void;
  cut(): void;
  close(): void;
}

/** A telephone line to the store, which a test can disturb. */
async function lineTo(port: number): Promise<Line> {
  let losing = 'none';
  let connections = 0;
  const open = new Set<Socket>();
  const cut = () => {
    for (const socket of open) socket.destroy();
    open.clear();
  };
  const cutOnce = () => {
    if (losing !== 'cut') return;
    losing = 'none';
    cut();
  };
  const server: Server = createServer((caller) => {
    connections++;
    const callee = connect(port, '127.0.0.1');
    for (const socket of [caller, callee]) open.add(socket.on('error', () => undefined));
    caller.on('data', (said) => callee.write(said));
    callee.on('data', (said) => {
      if (losing === 'none') caller.write(said);
      // Not at once: what is heard first may only be that the call came through.
      else if (losing === 'cut') setTimeout(cutOnce, 100);
    });
    caller.on('close', () => callee.destroy());
    callee.on('close', () => caller.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `esdb://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}?tls=false`,
    get connections() {
      return connections;
    },
    loseAnswers: (how) => (losing = how),
    cut,
    close: () => {
      cut();
      server.close();
    },
  };
}

async function collect(source: AsyncIterable<RecordedEvent>): Promise<RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for await (const one of source) all.push(one);
  return all;
}
