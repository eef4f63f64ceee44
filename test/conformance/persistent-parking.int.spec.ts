import { all, eventStoreUnderTest, eventually, unique } from './event-store-under-test.js';
import { giveBack, groupWith, ignore, numbers } from './persistent-group.js';

const store = eventStoreUnderTest();

/** A group of which all `count` events are parked, and nobody takes from it any more. */
async function parkedGroup(count: number, names?: [string, string]) {
  const orders = await groupWith(store, count, {}, names);
  const eve = orders.join(giveBack('park'));
  await eventually(async () => (await orders.info()).stats.parkedMessageCount === BigInt(count));
  await eve.leave();
  const { stream, group } = orders;
  const replay = (stopAt?: number) =>
    store.client.replayParkedMessagesToStream(stream, group, stopAt === undefined ? {} : { stopAt });
  return { ...orders, replay };
}

describe('parking', () => {
  it('links to the event, and says when and why', async () => {
    const { stream, parkedStream } = await parkedGroup(2);
    const links = await all(store.client.readStream(parkedStream));
    expect(links.map(({ event }) => [event?.type, event?.isJson])).toEqual([
      ['$>', false],
      ['$>', false],
    ]);
    const bodies = links.map(({ event }) => Buffer.from(event?.data as Uint8Array).toString());
    expect(bodies).toEqual([`0@${stream}`, `1@${stream}`]);
    expect(links[0]?.event?.metadata).toMatchObject({
      reason: "Client explicitly NAK'ed message.\nbecause of a test",
      subscriptionEventNumber: 0,
    });
  });

  it('gives the reason when it was tried too often', async () => {
    const orders = await groupWith(store, 1, { maxRetryCount: 1 });
    const eve = orders.join(giveBack('retry'));
    await eventually(async () => (await orders.info()).stats.parkedMessageCount === 1n);
    const [link] = await all(store.client.readStream(orders.parkedStream));
    expect(link?.event?.metadata).toMatchObject({ reason: 'Reached retry count of 1' });
    await eve.leave();
  });
});

describe('replaying what is parked', () => {
  it('brings all of it again, by way of the links', async () => {
    const orders = await parkedGroup(12);
    const ada = orders.join();
    await orders.replay();
    await eventually(() => ada.heard.length === 12);
    expect(ada.seen).toEqual(numbers(0, 11));
    expect(ada.heard[0]?.link).toMatchObject({ streamId: orders.parkedStream, revision: 0n });
    await eventually(async () => (await orders.info()).stats.parkedMessageCount === 0n);
    await ada.leave();
  });

  it('stops before the one it is told to, and goes on there the next time', async () => {
    const orders = await parkedGroup(6);
    const ada = orders.join();
    await orders.replay(4);
    await eventually(() => ada.heard.length === 4);
    expect((await orders.info()).stats.parkedMessageCount).toBe(2n);
    await orders.replay();
    await eventually(() => ada.heard.length === 6);
    expect(ada.seen).toEqual(numbers(0, 5));
    await ada.leave();
  });

  it('comes before new events', async () => {
    const orders = await parkedGroup(2);
    await orders.append(3);
    await orders.replay();
    await eventually(async () => (await orders.info()).stats.retryBufferCount === 2);
    const ada = orders.join(ignore);
    await eventually(() => ada.heard.length === 5);
    expect(ada.seen).toEqual(numbers(0, 4));
    await ada.leave();
  });

  it('parks again what is parked again', async () => {
    const orders = await parkedGroup(1);
    const eve = orders.join(giveBack('park'));
    await orders.replay();
    await eventually(() => eve.heard.length === 1);
    await eventually(async () => (await orders.info()).stats.parkedMessageCount === 1n);
    const links = await all(store.client.readStream(orders.parkedStream));
    const last = links.at(-1)?.event?.data as Uint8Array;
    expect(Buffer.from(last).toString()).toBe(`0@${orders.stream}`);
    await eve.leave();
  });

  it('works with names in any script, and where nothing is parked', async () => {
    const orders = await parkedGroup(3, [unique('流水'), 'группа']);
    const ada = orders.join();
    await orders.replay();
    await eventually(() => ada.heard.length === 3);
    await orders.replay();
    await orders.append(1);
    await eventually(() => ada.heard.length === 4);
    await ada.leave();
  });
});
