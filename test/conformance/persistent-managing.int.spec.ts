import {
  PersistentSubscriptionDoesNotExistError as DoesNotExist,
  PersistentSubscriptionDroppedError as Dropped,
  PersistentSubscriptionExistsError as Exists,
  PersistentSubscriptionFailedError as Failed,
  PersistentSubscriptionMaximumSubscribersReachedError as Full,
  persistentSubscriptionToAllSettingsFromDefaults as toAll,
  persistentSubscriptionToStreamSettingsFromDefaults as toStream,
} from '@eventstore/db-client';
import { eventStoreUnderTest, eventually, unique } from './event-store-under-test.js';
import { groupWith, ignore } from './persistent-group.js';

const store = eventStoreUnderTest();

describe('creating a group', () => {
  it('is refused when there is one of that name on that stream', async () => {
    const { stream, group, settings } = await groupWith(store, 0);
    const again = store.client.createPersistentSubscriptionToStream(stream, group, settings);
    await expect(again).rejects.toThrow(Exists);
    await expect(again).rejects.toMatchObject({ streamName: stream, groupName: group });
    await store.client.createPersistentSubscriptionToStream(unique('other'), group, settings);
  });

  it('is refused when a batch does not fit into the buffer', async () => {
    const settings = toStream({ readBatchSize: 20, historyBufferSize: 20 });
    const [stream, group] = [unique('stream'), 'group'];
    const created = store.client.createPersistentSubscriptionToStream(stream, group, settings);
    await expect(created).rejects.toThrow(Failed);
    await expect(created).rejects.toMatchObject({ streamName: stream, groupName: group });
  });
});

describe('a group that there is not', () => {
  const [stream, group] = [unique('never'), 'nobody'];
  const text = `5 NOT_FOUND: Subscription group ${group} on stream ${stream} does not exist.`;
  const settings = toStream();

  it.each([
    ['told of', () => store.client.getPersistentSubscriptionToStreamInfo(stream, group)],
    ['updated', () => store.client.updatePersistentSubscriptionToStream(stream, group, settings)],
    ['deleted', () => store.client.deletePersistentSubscriptionToStream(stream, group)],
    ['replayed', () => store.client.replayParkedMessagesToStream(stream, group)],
  ])('cannot be %s', async (_what, attempt) => {
    const error: unknown = await attempt().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DoesNotExist);
    expect(error).toMatchObject({ message: text, streamName: stream, groupName: group });
  });

  it('cannot be taken from', async () => {
    const errors: unknown[] = [];
    const subscription = store.client.subscribeToPersistentSubscriptionToStream(stream, group);
    subscription.on('error', (error) => errors.push(error)).resume();
    await eventually(() => errors.length === 1);
    expect(errors[0]).toBeInstanceOf(DoesNotExist);
    expect(errors[0]).toMatchObject({ message: text });
  });

  it('cannot be listed', async () => {
    const listed = store.client.listPersistentSubscriptionsToStream(stream);
    await expect(listed).rejects.toMatchObject({
      message: `5 NOT_FOUND: Subscription group  on stream ${stream} does not exist.`,
      streamName: stream,
      groupName: '',
    });
  });
});

describe('consumers', () => {
  it('may be no more than the group allows', async () => {
    const orders = await groupWith(store, 0, { maxSubscriberCount: 1 });
    const ada = orders.join();
    await eventually(() => ada.isConfirmed);
    const bob = orders.join();
    await eventually(() => bob.errors.length === 1);
    expect(bob.errors[0]).toBeInstanceOf(Full);
    expect(bob.errors[0]).toMatchObject({ streamName: orders.stream, groupName: orders.group });
    await ada.leave();
    await eventually(async () => (await orders.info()).connections.length === 0);
    const eve = orders.join();
    await eventually(() => eve.isConfirmed);
    await eve.leave();
  });

  it.each([
    [
      'updated',
      (stream: string, group: string) =>
        store.client.updatePersistentSubscriptionToStream(stream, group, toStream({ startFrom: 'start' })),
    ],
    [
      'deleted',
      (stream: string, group: string) => store.client.deletePersistentSubscriptionToStream(stream, group),
    ],
    ['restarted with all others', () => store.client.restartPersistentSubscriptionSubsystem()],
  ])('are dropped when the group is %s', async (_what, change) => {
    const orders = await groupWith(store, 0);
    const ada = orders.join();
    await eventually(() => ada.isConfirmed);
    await change(orders.stream, orders.group);
    await eventually(() => ada.errors.length === 1);
    expect(ada.errors[0]).toBeInstanceOf(Dropped);
    expect(ada.errors[0]).toMatchObject({
      message: `1 CANCELLED: Subscription group ${orders.group} on stream ${orders.stream} was dropped.`,
      streamName: orders.stream,
      groupName: orders.group,
    });
  });
});

describe('after an update', () => {
  it('a group goes on from its checkpoint', async () => {
    const orders = await groupWith(store, 4, { checkPointUpperBound: 1 });
    const ada = orders.join(ignore);
    await eventually(() => ada.heard.length === 4);
    await ada.consuming.ack(...ada.heard.slice(0, 2));
    await eventually(async () => (await orders.info()).stats.lastCheckpointedEventRevision === 1n);
    const settings = { ...orders.settings, maxRetryCount: 3 };
    await store.client.updatePersistentSubscriptionToStream(orders.stream, orders.group, settings);
    const bob = orders.join();
    await eventually(() => bob.heard.length === 2);
    expect(bob.seen).toEqual(['2', '3']);
    expect((await orders.info()).settings).toEqual(settings);
    await bob.leave();
  });
});

describe('a group created anew after it was deleted', () => {
  it('knows neither the checkpoint nor what was parked', async () => {
    const orders = await groupWith(store, 3, { checkPointUpperBound: 1 });
    const ada = orders.join();
    await eventually(async () => (await orders.info()).stats.lastCheckpointedEventRevision === 2n);
    await ada.leave();
    await store.client.deletePersistentSubscriptionToStream(orders.stream, orders.group);
    const anew = await groupWith(store, 0, {}, [orders.stream, orders.group]);
    const bob = anew.join();
    await eventually(() => bob.heard.length === 3);
    expect(bob.seen).toEqual(['0', '1', '2']);
    expect((await anew.info()).stats.lastCheckpointedEventRevision).toBeUndefined();
    await bob.leave();
  });
});

describe('the list', () => {
  it('is of one stream, of $all, or of everything', async () => {
    const one = await groupWith(store, 0);
    const other = await groupWith(store, 0, { startFrom: 7n, maxRetryCount: 12 }, [one.stream, 'other']);
    const ofAll = unique('of-all');
    await store.client.createPersistentSubscriptionToAll(ofAll, toAll());
    const listed = await store.client.listPersistentSubscriptionsToStream(one.stream);
    expect(new Map(listed.map(({ groupName, settings }) => [groupName, settings]))).toEqual(
      new Map([one, other].map(({ group, settings }) => [group, settings])),
    );
    const all = await store.client.listPersistentSubscriptionsToAll();
    expect(all.map(({ groupName }) => groupName)).toContain(ofAll);
    const everything = await store.client.listAllPersistentSubscriptions();
    const names = everything.map(({ eventSource, groupName }) => `${eventSource} ${groupName}`);
    expect(names).toEqual(expect.arrayContaining([`${one.stream} other`, `$all ${ofAll}`]));
    await store.client.deletePersistentSubscriptionToAll(ofAll);
  });
});
