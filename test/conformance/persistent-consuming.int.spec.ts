import { setTimeout as sleep } from 'node:timers/promises';
import { events, eventStoreUnderTest, eventually, unique } from './event-store-under-test.js';
import { acknowledge, type Answer, giveBack, groupWith, ignore, numbers } from './persistent-group.js';

const store = eventStoreUnderTest();

describe('a group', () => {
  it('gives what is there and what comes, in order, after a confirmation', async () => {
    const orders = await groupWith(store, 20);
    const ada = orders.join();
    await eventually(() => ada.heard.length === 20);
    await orders.append(4);
    await eventually(() => ada.heard.length === 24);
    expect(ada.seen).toEqual(numbers(0, 23));
    expect(ada.isConfirmed).toBe(true);
    expect(ada.errors).toEqual([]);
    await ada.leave();
  });

  it('begins with the revision it is given', async () => {
    const orders = await groupWith(store, 4, { startFrom: 1n });
    const ada = orders.join();
    await eventually(() => ada.heard.length === 3);
    expect(ada.seen).toEqual(numbers(1, 3));
    await ada.leave();
  });

  it('from the end gives what comes after it was created, whoever is there', async () => {
    const orders = await groupWith(store, 4, { startFrom: 'end' });
    await orders.append(2);
    const ada = orders.join();
    await orders.append(2);
    await eventually(() => ada.heard.length === 4);
    expect(ada.seen).toEqual(numbers(4, 7));
    await ada.leave();
  });

  it('waits for a stream that is not there', async () => {
    const orders = await groupWith(store, 0);
    const ada = orders.join();
    await eventually(() => ada.isConfirmed);
    await orders.append(3);
    await eventually(() => ada.heard.length === 3);
    await ada.leave();
  });

  it('can be read with for await', async () => {
    const orders = await groupWith(store, 100);
    const { client } = store;
    const subscription = client.subscribeToPersistentSubscriptionToStream(orders.stream, orders.group);
    const revisions: unknown[] = [];
    for await (const delivered of subscription) {
      revisions.push(String(delivered.event?.revision));
      await subscription.ack(delivered);
      if (revisions.length === 100) break;
    }
    await subscription.unsubscribe();
    expect(revisions).toEqual(numbers(0, 99));
  });

  it('tells where in the log an event lies', async () => {
    const orders = await groupWith(store, 0);
    const { position } = await orders.append(1);
    const ada = orders.join();
    await eventually(() => ada.heard.length === 1);
    expect(ada.heard[0]).toMatchObject({ event: { position }, commitPosition: position?.commit });
    await ada.leave();
  });

  it('does not show what the metadata of the stream hides', async () => {
    const stream = unique('stream');
    await store.client.setStreamMetadata(stream, { truncateBefore: 3 });
    const orders = await groupWith(store, 5, {}, [stream, 'group']);
    const ada = orders.join();
    await eventually(() => ada.heard.length === 2);
    expect(ada.seen).toEqual(['3', '4']);
    await ada.leave();
  });

  it('has names in any script', async () => {
    const orders = await groupWith(store, 3, {}, [unique('어학연구소/0️⃣/หมู่'), 'ヽ༼ຈل͜ຈ༽ﾉ']);
    const ada = orders.join();
    await eventually(() => ada.heard.length === 3);
    expect(ada.heard[0]?.event?.streamId).toBe(orders.stream);
    expect((await orders.info()).groupName).toBe(orders.group);
    await ada.leave();
  });
});

describe('a consumer', () => {
  it('holds no more than its buffer size', async () => {
    const orders = await groupWith(store, 50);
    const ada = orders.join(ignore, 7);
    await eventually(() => ada.heard.length === 7);
    await sleep(200);
    expect(ada.seen).toEqual(numbers(0, 6));
    await ada.consuming.ack(...ada.heard.slice(0, 3));
    await eventually(() => ada.heard.length === 10);
    expect(ada.seen.slice(7)).toEqual(numbers(7, 9));
    await ada.leave();
  });

  it('leaves what it did not settle to others', async () => {
    const orders = await groupWith(store, 5);
    const ada = orders.join(ignore);
    await eventually(() => ada.heard.length === 5);
    const bob = orders.join();
    await ada.consuming.ack(...ada.heard.slice(0, 2));
    await ada.leave();
    await eventually(() => bob.heard.length === 3);
    expect(bob.seen).toEqual(['2 again 1', '3 again 1', '4 again 1']);
    await bob.leave();
  });

  it('gets an event again that it did not settle in time', async () => {
    const orders = await groupWith(store, 1, { messageTimeout: 500 });
    let left = 1;
    const late: Answer = (delivered, consuming) =>
      left-- > 0 ? undefined : acknowledge(delivered, consuming);
    const ada = orders.join(late);
    await eventually(() => ada.heard.length === 2);
    expect(ada.seen).toEqual(['0', '0 again 1']);
    await ada.leave();
  });

  it('may acknowledge what is not in flight: it means nothing', async () => {
    const orders = await groupWith(store, 2);
    const ada = orders.join();
    await eventually(() => ada.heard.length === 2);
    await ada.consuming.ack(...ada.heard, ...ada.heard);
    await ada.consuming.nack('retry', 'nobody has it', ...ada.heard);
    await orders.append(1);
    await eventually(() => ada.heard.length === 3);
    expect(ada.errors).toEqual([]);
    await ada.leave();
  });
});

describe('giving an event back', () => {
  const only = (revision: bigint, answer: Answer): Answer => {
    let left = 1;
    return (delivered, consuming) => {
      const isIt = delivered.event?.revision === revision && left-- > 0;
      return (isIt ? answer : acknowledge)(delivered, consuming);
    };
  };

  it.each(['retry', 'unknown'] as const)('to %s brings it again', async (action) => {
    const orders = await groupWith(store, 3);
    const ada = orders.join(only(1n, giveBack(action)), 1);
    await eventually(() => ada.heard.length === 4);
    expect(ada.seen).toEqual(['0', '1', '1 again 1', '2']);
    await ada.leave();
  });

  it.each(['skip', 'stop'] as const)('to %s passes over it', async (action) => {
    const orders = await groupWith(store, 3);
    const ada = orders.join(only(1n, giveBack(action)), 1);
    await eventually(() => ada.heard.length === 3);
    await sleep(100);
    expect(ada.seen).toEqual(['0', '1', '2']);
    expect((await orders.info()).stats.parkedMessageCount).toBe(0n);
    await ada.leave();
  });

  it('is counted, and after too many times it is parked', async () => {
    const orders = await groupWith(store, 1, { maxRetryCount: 3 });
    const ada = orders.join(giveBack('retry'));
    await eventually(() => ada.heard.length === 4);
    await eventually(async () => (await orders.info()).stats.parkedMessageCount === 1n);
    expect(ada.seen).toEqual(['0', '0 again 1', '0 again 2', '0 again 3']);
    await ada.leave();
  });
});

describe('a slow consumer', () => {
  it('gets everything in the end, however many come meanwhile', async () => {
    const orders = await groupWith(store, 0, { historyBufferSize: 50, readBatchSize: 10 });
    const ada = orders.join(acknowledge, 5);
    for (let batch = 0; batch < 4; batch += 1) {
      await store.client.appendToStream(orders.stream, events(200));
    }
    await eventually(() => ada.heard.length === 800, 20_000);
    expect(ada.seen).toEqual(numbers(0, 799));
    await ada.leave();
  }, 30_000);
});
