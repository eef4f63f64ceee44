import { setTimeout as sleep } from 'node:timers/promises';
import { StreamDeletedError, streamNameFilter } from '@eventstore/db-client';
import { events, eventStoreUnderTest, eventually, unique } from './event-store-under-test.js';

const store = eventStoreUnderTest();

describe('subscribing to a stream', () => {
  const listen = (stream: string, fromRevision: 'start' | 'end' | bigint) => {
    const heard: unknown[] = [];
    const errors: unknown[] = [];
    const subscription = store.client.subscribeToStream(stream, { fromRevision });
    subscription.on('caughtUp', () => heard.push('caught up'));
    subscription.on('data', ({ event }) => heard.push(event?.revision));
    subscription.on('error', (error) => errors.push(error));
    return { subscription, heard, errors };
  };

  it('waits for one that is not there yet', async () => {
    const stream = unique('stream');
    const { subscription, heard } = listen(stream, 'start');
    await eventually(() => heard.includes('caught up'));
    await store.client.appendToStream(stream, events(2));
    await eventually(() => heard.length === 3);
    await subscription.unsubscribe();
    expect(heard).toEqual(['caught up', 0n, 1n]);
  });

  it('begins behind the revision it is given', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(5));
    const { subscription, heard } = listen(stream, 2n);
    await eventually(() => heard.includes('caught up'));
    await store.client.appendToStream(stream, events(1));
    await eventually(() => heard.includes(5n));
    await subscription.unsubscribe();
    expect(heard).toEqual([3n, 4n, 'caught up', 5n]);
  });

  it('from the end gives only what comes', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(5));
    const { subscription, heard } = listen(stream, 'end');
    await eventually(() => heard.includes('caught up'));
    await store.client.appendToStream(stream, events(1));
    await eventually(() => heard.length === 2);
    await subscription.unsubscribe();
    expect(heard).toEqual(['caught up', 5n]);
  });

  it('begun behind the end waits for what comes behind that', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(2));
    const { subscription, heard } = listen(stream, 3n);
    await eventually(() => heard.includes('caught up'));
    await store.client.appendToStream(stream, events(4));
    await eventually(() => heard.includes(5n));
    await subscription.unsubscribe();
    expect(heard).toEqual(['caught up', 4n, 5n]);
  });

  it('hides from who catches up what metadata hides, and nothing from who is there', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(10));
    await store.client.setStreamMetadata(stream, { maxCount: 2 });
    const { subscription, heard } = listen(stream, 'start');
    await eventually(() => heard.includes('caught up'));
    await store.client.appendToStream(stream, events(5));
    await eventually(() => heard.includes(14n));
    await subscription.unsubscribe();
    expect(heard).toEqual([8n, 9n, 'caught up', 10n, 11n, 12n, 13n, 14n]);
  });

  it('goes on through a deletion and a new beginning', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(2));
    await store.client.deleteStream(stream);
    const { subscription, heard } = listen(stream, 'start');
    await eventually(() => heard.includes('caught up'));
    await store.client.appendToStream(stream, events(1));
    await eventually(() => heard.includes(2n));
    await store.client.deleteStream(stream);
    await store.client.appendToStream(stream, events(1));
    await eventually(() => heard.includes(3n));
    await subscription.unsubscribe();
    expect(heard).toEqual(['caught up', 2n, 3n]);
  });

  it('gives the tombstone to who is there, then ends', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(1));
    const { heard, errors } = listen(stream, 'start');
    await eventually(() => heard.includes('caught up'));
    await store.client.tombstoneStream(stream);
    await eventually(() => errors.length > 0);
    expect(heard).toEqual([0n, 'caught up', 2n ** 63n - 1n]);
  });

  it('ends with an error when the stream is tombstoned', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(1));
    const following = listen(stream, 'start');
    await eventually(() => following.heard.includes('caught up'));
    await store.client.tombstoneStream(stream);
    await eventually(() => following.errors.length > 0);
    expect(following.errors[0]).toBeInstanceOf(StreamDeletedError);
    const late = listen(stream, 'start');
    await eventually(() => late.errors.length > 0);
    expect(late.errors[0]).toBeInstanceOf(StreamDeletedError);
  });
});

describe('many subscribers', () => {
  it('each get every event once, in order', async () => {
    const category = unique('category');
    const streams = Array.from({ length: 10 }, (_, place) => `${category}-${place}`);
    const heard = Array.from({ length: 60 }, (): string[] => []);
    const subscriptions = heard.map((mine) => {
      const subscription = store.client.subscribeToAll({
        filter: streamNameFilter({ prefixes: [category] }),
      });
      return subscription.on('data', ({ event }) =>
        mine.push(`${event?.streamId ?? ''}@${String(event?.revision)}`),
      );
    });
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(streams.map((stream) => store.client.appendToStream(stream, events(4))));
    }
    await eventually(() => heard.every((mine) => mine.length === 200), 30_000);
    await Promise.all(subscriptions.map((subscription) => subscription.unsubscribe()));
    const [first] = heard;
    for (const mine of heard) expect(mine).toEqual(first);
    expect(new Set(first).size).toBe(200);
  });
});

describe('a slow reader', () => {
  it('does not hold up others, and gets everything in the end', async () => {
    const stream = unique('stream');
    const slow = store.client.subscribeToStream(stream, { fromRevision: 'start' });
    const seen: bigint[] = [];
    const read = (async () => {
      for await (const { event } of slow) {
        seen.push(event?.revision ?? -1n);
        if (seen.length % 200 === 0) await sleep(20);
        if (seen.length === 4000) break;
      }
    })();
    const payload = 'x'.repeat(4000);
    for (let batch = 0; batch < 40; batch += 1) {
      const large = events(100).map((event) => ({ ...event, metadata: { payload } }));
      await store.client.appendToStream(stream, large);
    }
    const quick: unknown[] = [];
    const other = store.client.subscribeToStream(stream, { fromRevision: 3990n });
    other.on('data', ({ event }) => quick.push(event?.revision));
    await eventually(() => quick.length === 9);
    await read;
    await slow.unsubscribe();
    await other.unsubscribe();
    expect(seen).toEqual(Array.from({ length: 4000 }, (_, place) => BigInt(place)));
  }, 30_000);
});
