import {
  eventTypeFilter,
  excludeSystemEvents,
  type Filter,
  type Position,
  type SubscribeToAllOptions,
  streamNameFilter,
} from '@eventstore/db-client';
import { events, eventStoreUnderTest, eventually, unique } from './event-store-under-test.js';

const store = eventStoreUnderTest();

/** Everything that a subscription says, in the order in which it says it. */
function listen(options: SubscribeToAllOptions & { filter: Filter }) {
  const heard: string[] = [];
  const positions: bigint[] = [];
  const checkpoints: Position[] = [];
  const filter = {
    ...options.filter,
    checkpointReached: (_: unknown, position: Position) => {
      heard.push('checkpoint');
      checkpoints.push(position);
      return Promise.resolve();
    },
  };
  const subscription = store.client.subscribeToAll({ ...options, filter });
  subscription.on('confirmation', () => heard.push('confirmed'));
  subscription.on('caughtUp', () => heard.push('caught up'));
  subscription.on('data', ({ event, commitPosition }) => {
    heard.push(`${event?.streamId ?? ''}@${String(event?.revision)}`);
    positions.push(commitPosition ?? -1n);
  });
  const count = (what: string) => heard.filter((one) => one === what).length;
  return { subscription, heard, positions, checkpoints, count };
}

describe('subscribing to $all with a filter', () => {
  it('confirms first, then gives history, then says that it has caught up, then goes on live', async () => {
    const [wanted, other] = [unique('wanted'), unique('other')];
    for (const stream of [wanted, other, wanted]) await store.client.appendToStream(stream, events(1));
    const listener = listen({ fromPosition: 'start', filter: streamNameFilter({ prefixes: [wanted] }) });
    await eventually(() => listener.heard.includes('caught up'));
    await store.client.appendToStream(other, events(1));
    await store.client.appendToStream(wanted, events(1));
    await eventually(() => listener.heard.includes(`${wanted}@2`));
    await listener.subscription.unsubscribe();
    const spoken = listener.heard.filter((what) => what !== 'checkpoint');
    expect(spoken).toEqual(['confirmed', `${wanted}@0`, `${wanted}@1`, 'caught up', `${wanted}@2`]);
  });

  it.each<[string, (name: string) => Filter]>([
    ['stream prefixes', (name) => streamNameFilter({ prefixes: ['nobody', `a-${name}`, `b-${name}`] })],
    ['a stream expression', (name) => streamNameFilter({ regex: `^[ab]-${name}$` })],
    ['type prefixes', (name) => eventTypeFilter({ prefixes: [`A${name}`, `B${name}`] })],
    ['a type expression', (name) => eventTypeFilter({ regex: `^[AB]${name}` })],
    ['an expression with flags', (name) => eventTypeFilter({ regex: `(?i)^[a-b]${name.toUpperCase()}` })],
    ['an expression of .NET', (name) => streamNameFilter({ regex: `\\A(?<letter>a|b)-\\w*${name}\\z` })],
    ['an expression that is not anchored', (name) => eventTypeFilter({ regex: `[AB]${name}` })],
  ])('takes %s', async (_, filterFor) => {
    const name = unique('');
    for (const letter of ['a', 'c', 'b']) {
      await store.client.appendToStream(`${letter}-${name}`, events(1, `${letter.toUpperCase()}${name}`));
    }
    const listener = listen({ fromPosition: 'start', filter: filterFor(name) });
    await eventually(() => listener.heard.includes('caught up'));
    await listener.subscription.unsubscribe();
    expect(listener.heard.filter((what) => what.endsWith('@0'))).toEqual([`a-${name}@0`, `b-${name}@0`]);
  });

  it('refuses an expression that is none', async () => {
    const subscription = store.client.subscribeToAll({ filter: streamNameFilter({ regex: '(' }) });
    const error = await new Promise((resolve) => subscription.once('error', resolve));
    expect(error).toBeInstanceOf(Error);
  });

  it('counts a checkpoint interval in windows', async () => {
    const wanted = unique('nobody');
    const listener = listen({
      fromPosition: 'end',
      filter: streamNameFilter({ prefixes: [wanted], maxSearchWindow: 10, checkpointInterval: 3 }),
    });
    await eventually(() => listener.heard.includes('caught up'));
    await store.client.appendToStream(unique('other'), events(95));
    await eventually(() => listener.checkpoints.length >= 3);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await listener.subscription.unsubscribe();
    expect(listener.checkpoints).toHaveLength(3);
    expect(new Set(listener.checkpoints.map(({ commit }) => commit)).size).toBe(3);
  });

  it('can leave out the events of the system', async () => {
    await store.client.setStreamMetadata(unique('stream'), { maxCount: 3 });
    const listener = listen({ fromPosition: 'start', filter: excludeSystemEvents() });
    await eventually(() => listener.heard.includes('caught up'));
    await listener.subscription.unsubscribe();
    expect(listener.heard.filter((what) => what.startsWith('$'))).toEqual([]);
  });

  it('sends checkpoints by how many events it looked at, whether they matched or not', async () => {
    const listener = listen({
      fromPosition: 'end',
      filter: streamNameFilter({ prefixes: ['nobody'], checkpointInterval: 2 }),
    });
    await eventually(() => listener.heard.includes('caught up'));
    const { position } = await store.client.appendToStream(unique('other'), events(384));
    await eventually(() => listener.checkpoints.length >= 6);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await listener.subscription.unsubscribe();
    expect([6, 7]).toContain(listener.checkpoints.length);
    expect(listener.checkpoints.at(-1)?.commit).toBeLessThanOrEqual(position?.commit ?? 0n);
  });

  it('sends a checkpoint when it has caught up, so that a quiet filter does not look at it all again', async () => {
    const { position } = await store.client.appendToStream(unique('other'), events(3));
    const listener = listen({ fromPosition: 'start', filter: streamNameFilter({ prefixes: ['nobody'] }) });
    await eventually(() => listener.heard.includes('caught up'));
    await listener.subscription.unsubscribe();
    expect(listener.checkpoints.at(-1)).toEqual(position);
  });

  it('goes on behind an event or a checkpoint, and gives none twice', async () => {
    const wanted = unique('wanted');
    await store.client.appendToStream(wanted, events(10));
    const filter = streamNameFilter({ prefixes: [wanted] });
    const first = listen({ fromPosition: 'start', filter });
    await eventually(() => first.heard.includes('caught up'));
    await first.subscription.unsubscribe();
    const fifth = first.positions[4] ?? -1n;
    const second = listen({ fromPosition: { commit: fifth, prepare: fifth }, filter });
    await eventually(() => second.heard.includes('caught up'));
    await second.subscription.unsubscribe();
    expect(second.positions).toEqual(first.positions.slice(5));
    const checkpoint = first.checkpoints.at(-1);
    if (!checkpoint) throw new Error('catching up ends with a checkpoint');
    const third = listen({ fromPosition: checkpoint, filter });
    await eventually(() => third.heard.includes('caught up'));
    await third.subscription.unsubscribe();
    expect(third.positions).toEqual([]);
  });

  it('says that it has caught up once, however much comes', async () => {
    const wanted = unique('wanted');
    const listener = listen({ fromPosition: 'start', filter: streamNameFilter({ prefixes: [wanted] }) });
    for (let round = 0; round < 20; round += 1) await store.client.appendToStream(wanted, events(50));
    await eventually(() => listener.heard.includes(`${wanted}@999`));
    await listener.subscription.unsubscribe();
    expect(listener.count('caught up')).toBe(1);
    expect(listener.heard.filter((what) => what.startsWith(wanted))).toHaveLength(1000);
  });
});
