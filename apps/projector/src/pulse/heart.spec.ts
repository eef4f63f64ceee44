import { Logger } from '@nestjs/common';
import type { RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { Heart } from './heart.js';
import { heartbeatStream } from './pulse.js';

async function collect(events: AsyncIterable<RecordedEvent>): Promise<RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for await (const one of events) all.push(one);
  return all;
}

describe('the heart of a projector', () => {
  const logged: unknown[] = [];
  let store: InMemoryEventStore;
  let sent: bigint[];
  beforeEach(() => {
    logged.length = 0;
    const log = (message: unknown) => logged.push(message);
    Logger.overrideLogger({ log, warn: log, error: log });
    store = new InMemoryEventStore();
    sent = [];
  });
  afterEach(() => {
    Logger.overrideLogger(false);
  });

  const newHeart = (everyMs: number) =>
    new Heart(
      store,
      { sent: ({ position }) => void sent.push(position) },
      { everyMs, now: () => performance.now() },
    );
  const kept = () => collect(store.readStream(heartbeatStream));

  it('beats at once, goes on until it is stopped, and keeps only the last', async () => {
    const heart = newHeart(5);
    heart.start();
    await pause(100);
    await heart.stop();
    const { length } = sent;
    expect(length).toBeGreaterThan(3);
    await pause(20);
    expect(sent).toHaveLength(length);
    expect(await kept()).toMatchObject([{ type: 'HeartbeatSent', position: sent.at(-1), data: {} }]);
  });

  it('shares the stream with others, and nobody complains', async () => {
    const hearts = [newHeart(3), newHeart(3), newHeart(3)];
    for (const one of hearts) one.start();
    await pause(100);
    await Promise.all(hearts.map((one) => one.stop()));
    expect(new Set(sent).size).toBe(sent.length);
    expect(await collect(store.readAll(['heartbeat-']))).toHaveLength(sent.length);
    expect([await kept(), logged]).toEqual([[expect.anything()], []]);
  });

  it('says once that the store is away, and beats again when it is back', async () => {
    const append = store.append.bind(store);
    store.append = () => Promise.reject(new Error('nobody there'));
    const heart = newHeart(5);
    heart.start();
    await pause(50);
    expect([sent, logged]).toEqual([[], [expect.stringContaining('nobody there')]]);
    store.append = append;
    await pause(50);
    await heart.stop();
    expect(sent.length).toBeGreaterThan(0);
  });
});
