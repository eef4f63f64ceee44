import { all, eventStoreUnderTest, eventually } from './event-store-under-test.js';
import { groupWith, ignore } from './persistent-group.js';

const store = eventStoreUnderTest();

describe('what a group tells of itself', () => {
  it('is empty at first', async () => {
    const orders = await groupWith(store, 0, { startFrom: 123n });
    expect(await orders.info()).toMatchObject({
      eventSource: orders.stream,
      groupName: orders.group,
      settings: orders.settings,
      connections: [],
      stats: { totalItems: 0n, parkedMessageCount: 0n, totalInFlightMessages: 0 },
    });
    const { stats } = await orders.info();
    expect(stats.lastKnownEventRevision).toBeUndefined();
    expect(stats.lastCheckpointedEventRevision).toBeUndefined();
  });

  it.each(['start', 'end', 7n] as const)('are its settings, with a start at %s', async (startFrom) => {
    const orders = await groupWith(store, 0, {
      startFrom,
      resolveLinkTos: true,
      extraStatistics: true,
      messageTimeout: 1,
      maxRetryCount: 2,
      checkPointAfter: 3,
      checkPointLowerBound: 4,
      checkPointUpperBound: 5,
      maxSubscriberCount: 6,
      liveBufferSize: 7,
      readBatchSize: 8,
      historyBufferSize: 9,
      consumerStrategyName: 'Pinned',
    });
    expect((await orders.info()).settings).toEqual(orders.settings);
  });

  it('are its consumers, and how long they take', async () => {
    const orders = await groupWith(store, 6, { extraStatistics: true });
    const ada = orders.join(ignore, 4);
    await eventually(() => ada.heard.length === 4);
    await ada.consuming.ack(...ada.heard.slice(0, 1));
    await eventually(() => ada.heard.length === 5);
    const { connections, stats } = await orders.info();
    expect(connections).toHaveLength(1);
    expect(connections[0]).toMatchObject({
      username: 'admin',
      connectionName: store.client.connectionName,
      inFlightMessages: 4,
      availableSlots: 0,
      totalItems: 5n,
    });
    const measured = [...(connections[0]?.extraStatistics?.keys() ?? [])];
    expect(measured).toEqual(
      expect.arrayContaining(['mean', 'median', 'fastest', 'quintile 3', '99.9%', 'highest']),
    );
    expect(stats).toMatchObject({ totalItems: 5n, totalInFlightMessages: 4, lastKnownEventRevision: 5n });
    await ada.leave();
    await eventually(async () => (await orders.info()).connections.length === 0);
  });

  it('is that it is live once it has seen everything', async () => {
    const orders = await groupWith(store, 3);
    await eventually(async () => (await orders.info()).status.startsWith('Live'));
  });
});

describe('a checkpoint', () => {
  it('is written after as many as the upper bound says, as JSON text', async () => {
    const orders = await groupWith(store, 10, { checkPointUpperBound: 5 });
    const ada = orders.join();
    await eventually(async () => (await orders.info()).stats.lastCheckpointedEventRevision === 9n);
    const written = await all(store.client.readStream(orders.checkpointStream));
    expect(written.at(-1)?.event).toMatchObject({ type: '$SubscriptionCheckpoint', data: '9' });
    const { metadata } = await store.client.getStreamMetadata(orders.checkpointStream);
    expect(metadata?.maxCount).toBe(2);
    await ada.leave();
  });

  it('is written after a while when it is fewer', async () => {
    const orders = await groupWith(store, 3, { checkPointLowerBound: 3, checkPointAfter: 100 });
    const ada = orders.join();
    await eventually(async () => (await orders.info()).stats.lastCheckpointedEventRevision === 2n);
    await ada.leave();
  });

  it('waits for the first event that is not settled', async () => {
    const orders = await groupWith(store, 6, { checkPointUpperBound: 1 });
    const ada = orders.join(ignore);
    await eventually(() => ada.heard.length === 6);
    await ada.consuming.ack(...ada.heard.slice(0, 2), ...ada.heard.slice(3));
    await eventually(async () => (await orders.info()).stats.lastCheckpointedEventRevision === 1n);
    await ada.consuming.ack(...ada.heard.slice(2, 3));
    await eventually(async () => (await orders.info()).stats.lastCheckpointedEventRevision === 5n);
    await ada.leave();
  });
});
