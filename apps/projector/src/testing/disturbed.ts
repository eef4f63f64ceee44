import { SubscriptionDropped, type Subscription } from '@hindsight/event-store';

/** The subscription, but one event gets lost on the way. */
export function without(stream: string, revision: bigint, source: Subscription): Subscription {
  return {
    stop: () => source.stop(),
    async *[Symbol.asyncIterator]() {
      for await (const delivery of source) {
        const { event } = delivery.kind === 'event' ? delivery : { event: null };
        if (event?.stream !== stream || event.revision !== revision) yield delivery;
      }
    },
  };
}

/** The subscription, but the store drops it after each event. */
export function droppedAfterAnEvent(source: Subscription): Subscription {
  return {
    stop: () => source.stop(),
    async *[Symbol.asyncIterator]() {
      for await (const delivery of source) {
        yield delivery;
        if (delivery.kind === 'event') throw new SubscriptionDropped('esdb://moody', new Error('new leader'));
      }
    },
  };
}
