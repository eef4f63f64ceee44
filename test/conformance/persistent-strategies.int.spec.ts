import { binaryEvent } from '@eventstore/db-client';
import { events, eventStoreUnderTest, eventually, unique } from './event-store-under-test.js';
import { acknowledge, groupWith, ignore } from './persistent-group.js';

const store = eventStoreUnderTest();
const link = (to: string) => binaryEvent({ type: '$>', data: Buffer.from(to) });

describe('the strategy', () => {
  it('round robin shares events evenly', async () => {
    const orders = await groupWith(store, 0, { consumerStrategyName: 'RoundRobin' });
    const [ada, bob] = [orders.join(ignore, 20), orders.join(ignore, 20)];
    await eventually(() => ada.isConfirmed && bob.isConfirmed);
    await orders.append(10);
    await eventually(() => ada.heard.length + bob.heard.length === 10);
    expect([ada.heard.length, bob.heard.length]).toEqual([5, 5]);
    await Promise.all([ada.leave(), bob.leave()]);
  });

  it('dispatch to single gives all to one until it is full', async () => {
    const orders = await groupWith(store, 0, { consumerStrategyName: 'DispatchToSingle' });
    const [ada, bob] = [orders.join(ignore, 6), orders.join(ignore, 6)];
    await eventually(() => ada.isConfirmed && bob.isConfirmed);
    await orders.append(8);
    await eventually(() => ada.heard.length + bob.heard.length === 8);
    expect([ada.heard.length, bob.heard.length].sort()).toEqual([2, 6]);
    await Promise.all([ada.leave(), bob.leave()]);
  });

  it('pinned gives the events of one stream to one consumer, also by way of links', async () => {
    const streams = Array.from({ length: 12 }, (_, at) => unique(`stream${at}`));
    for (const stream of streams) await store.client.appendToStream(stream, events(3));
    const orders = await groupWith(store, 0, { consumerStrategyName: 'Pinned', resolveLinkTos: true });
    const [ada, bob] = [orders.join(acknowledge, 2), orders.join(acknowledge, 2)];
    await eventually(() => ada.isConfirmed && bob.isConfirmed);
    for (const revision of [0, 1, 2]) {
      const links = streams.map((stream) => link(`${revision}@${stream}`));
      await store.client.appendToStream(orders.stream, links);
    }
    await eventually(() => ada.heard.length + bob.heard.length === 36);
    const streamsOf = ({ heard }: typeof ada) => new Set(heard.map(({ event }) => event?.streamId));
    const atBoth = [...streamsOf(ada)].filter((stream) => streamsOf(bob).has(stream));
    expect(atBoth).toEqual([]);
    expect([ada, bob].every(({ heard }) => heard.length > 0)).toBe(true);
    await Promise.all([ada.leave(), bob.leave()]);
  });
});

describe('links', () => {
  it('are followed if the group says so, and acknowledged as links', async () => {
    const [target, links] = [unique('target'), unique('links')];
    await store.client.appendToStream(target, events(1));
    await store.client.appendToStream(links, [link(`0@${target}`), link(`9@${target}`), link(`0@${target}`)]);
    const orders = await groupWith(store, 0, { resolveLinkTos: true }, [links, 'group']);
    const ada = orders.join(acknowledge, 1);
    await eventually(() => ada.heard.length === 3);
    expect(ada.heard.map(({ event, link: by }) => [event?.streamId, by?.revision])).toEqual([
      [target, 0n],
      [undefined, 1n],
      [target, 2n],
    ]);
    await ada.leave();
  });

  it('are events like others if it does not', async () => {
    const [target, links] = [unique('target'), unique('links')];
    await store.client.appendToStream(target, events(1));
    await store.client.appendToStream(links, [link(`0@${target}`)]);
    const orders = await groupWith(store, 0, { resolveLinkTos: false }, [links, 'group']);
    const ada = orders.join();
    await eventually(() => ada.heard.length === 1);
    expect(ada.heard[0]).toMatchObject({ event: { type: '$>', streamId: links } });
    expect(ada.heard[0]?.link).toBeUndefined();
    await ada.leave();
  });
});
