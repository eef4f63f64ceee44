import {
  eventTypeFilter,
  excludeSystemEvents,
  type Filter,
  type PersistentSubscriptionToAllSettings,
  persistentSubscriptionToAllSettingsFromDefaults,
  streamNameFilter,
} from '@eventstore/db-client';
import { events, eventStoreUnderTest, eventually, unique } from './event-store-under-test.js';
import { acknowledge, consumer, giveBack } from './persistent-group.js';

const store = eventStoreUnderTest();

async function groupOnAll(filter?: Filter, settings: Partial<PersistentSubscriptionToAllSettings> = {}) {
  const { client } = store;
  const group = unique('group');
  const chosen = persistentSubscriptionToAllSettingsFromDefaults({ startFrom: 'start', ...settings });
  await client.createPersistentSubscriptionToAll(group, chosen, filter ? { filter } : {});
  return {
    group,
    settings: chosen,
    join: (answer = acknowledge) => consumer(client.subscribeToPersistentSubscriptionToAll(group), answer),
    info: () => client.getPersistentSubscriptionToAllInfo(group),
  };
}

const streamsOf = ({ heard }: ReturnType<typeof consumer>) => heard.map(({ event }) => event?.streamId);

describe('a group on $all', () => {
  it('gets the events of all streams in the order of the log', async () => {
    const [first, second] = [unique('first'), unique('second')];
    await store.client.appendToStream(first, events(2));
    await store.client.appendToStream(second, events(2));
    const everything = await groupOnAll();
    const ada = everything.join();
    const ours = () => streamsOf(ada).filter((stream) => stream === first || stream === second);
    await eventually(() => ours().length === 4);
    await store.client.appendToStream(first, events(1));
    await eventually(() => ours().length === 5);
    expect(ours()).toEqual([first, first, second, second, first]);
    expect(streamsOf(ada).some((stream) => stream?.startsWith('$'))).toBe(true);
    const positions = ada.heard.map(({ event }) => event?.position?.commit ?? 0n);
    expect(positions).toEqual([...positions].sort((a, b) => Number(a - b)));
    await ada.leave();
  });

  it('from the end gets what comes after it was created', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(2));
    const coming = await groupOnAll(streamNameFilter({ prefixes: [stream] }), { startFrom: 'end' });
    await store.client.appendToStream(stream, events(1));
    const ada = coming.join();
    await eventually(() => ada.heard.length === 1);
    expect(ada.seen).toEqual(['2']);
    await ada.leave();
  });

  it('begins with the event at the position it is given', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(1));
    const { position } = await store.client.appendToStream(stream, events(1));
    await store.client.appendToStream(stream, events(1));
    const startFrom = position ?? 'start';
    const later = await groupOnAll(streamNameFilter({ prefixes: [stream] }), { startFrom });
    const ada = later.join();
    await eventually(() => ada.heard.length === 2);
    expect(ada.seen).toEqual(['1', '2']);
    expect((await later.info()).settings).toEqual(later.settings);
    await ada.leave();
  });

  const category = unique('cat');
  it.each<[string, Filter]>([
    ['prefixes of streams', streamNameFilter({ prefixes: [`${category}-a`, `${category}-b`] })],
    ['an expression on streams', streamNameFilter({ regex: `^${category}-[ab]$` })],
    ['prefixes of types', eventTypeFilter({ prefixes: [`${category}-A`, `${category}-B`] })],
    ['an expression on types', eventTypeFilter({ regex: `^${category}-[AB]$` })],
  ])('can be filtered by %s', async (_what, filter) => {
    for (const name of ['a', 'b', 'c']) {
      const type = `${category}-${name.toUpperCase()}`;
      await store.client.appendToStream(`${category}-${name}`, events(1, type), {
        expectedRevision: 'any',
      });
    }
    const some = await groupOnAll(filter);
    const ada = some.join();
    await eventually(() => new Set(streamsOf(ada)).size === 2);
    await store.client.appendToStream(`${category}-c`, events(3, `${category}-C`));
    await store.client.appendToStream(`${category}-b`, events(1, `${category}-B`));
    const before = ada.heard.length;
    await eventually(() => ada.heard.length > before || streamsOf(ada).at(-1) === `${category}-b`);
    expect(new Set(streamsOf(ada))).toEqual(new Set([`${category}-a`, `${category}-b`]));
    await ada.leave();
  });

  it('does not see its own checkpoints and what it parked; other things of the system it does', async () => {
    const mine = unique('mine');
    const seesAll = await groupOnAll(undefined, { checkPointUpperBound: 1, startFrom: 'end' });
    const ada = seesAll.join((delivered, consuming) =>
      (delivered.event?.streamId === mine ? giveBack('park') : acknowledge)(delivered, consuming),
    );
    await store.client.appendToStream(mine, events(3));
    await eventually(async () => (await seesAll.info()).stats.parkedMessageCount === 3n);
    await eventually(async () => (await seesAll.info()).stats.lastCheckpointedEventPosition !== undefined);
    await store.client.appendToStream(mine, events(1));
    await eventually(() => streamsOf(ada).filter((stream) => stream === mine).length === 4);
    expect(
      streamsOf(ada).filter((stream) => stream?.startsWith(`$persistentsubscription-$all::${seesAll.group}`)),
    ).toEqual([]);
    await ada.leave();
  });

  it('can leave out the events of the system', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(1));
    const ours = await groupOnAll(excludeSystemEvents());
    const ada = ours.join();
    await eventually(() => streamsOf(ada).includes(stream));
    expect(ada.heard.filter(({ event }) => event?.type.startsWith('$'))).toEqual([]);
    await ada.leave();
  });

  it('replays what it parked', async () => {
    const stream = unique('stream');
    await store.client.appendToStream(stream, events(3));
    const some = await groupOnAll(streamNameFilter({ prefixes: [stream] }));
    const eve = some.join(giveBack('park'));
    await eventually(async () => (await some.info()).stats.parkedMessageCount === 3n);
    await eve.leave();
    const ada = some.join();
    await store.client.replayParkedMessagesToAll(some.group, { stopAt: 2 });
    await eventually(() => ada.heard.length === 2);
    expect(ada.seen).toEqual(['0', '1']);
    expect(ada.heard[0]?.link).toBeDefined();
    await ada.leave();
  });

  it('keeps its filter when it is updated, and is gone when it is deleted', async () => {
    const stream = unique('stream');
    const some = await groupOnAll(streamNameFilter({ prefixes: [stream] }));
    const changed = { ...some.settings, maxRetryCount: 1 };
    await store.client.updatePersistentSubscriptionToAll(some.group, changed);
    const ada = some.join();
    await store.client.appendToStream(unique('other'), events(1));
    await store.client.appendToStream(stream, events(1));
    await eventually(() => ada.heard.length === 1);
    expect(streamsOf(ada)).toEqual([stream]);
    await store.client.deletePersistentSubscriptionToAll(some.group);
    await expect(some.info()).rejects.toMatchObject({ streamName: '$all', groupName: some.group });
  });

  it('goes on with checkpoints though nothing is for it', async () => {
    const some = await groupOnAll(streamNameFilter({ prefixes: [unique('nothing')] }), {
      checkPointAfter: 100,
      checkPointLowerBound: 1,
    });
    const { position } = await store.client.appendToStream(unique('other'), events(20));
    await eventually(async () => {
      const { stats } = await some.info();
      return (stats.lastCheckpointedEventPosition?.commit ?? -1n) >= (position?.commit ?? 0n);
    });
  });
});
