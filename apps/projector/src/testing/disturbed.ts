import { once } from 'node:events';
import { SubscriptionDropped, type Subscription } from '@hindsight/event-store';
import { setTimeout as pause } from 'node:timers/promises';

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

/** The subscription, but while `isSilent` says so nothing comes through, and later what was held back. */
export function silenced(isSilent: () => boolean, source: Subscription): Subscription {
  return {
    stop: () => source.stop(),
    async *[Symbol.asyncIterator]() {
      for await (const delivery of source) {
        while (isSilent()) await pause(5);
        yield delivery;
      }
    },
  };
}

/** The subscription, but the store drops it after each event. */
export function droppedAfterAnEvent<Event>(source: Subscription<Event>): Subscription<Event> {
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

/** A subscription to a log in which nothing happens, until it is stopped. */
export function silent<Event>(): Subscription<Event> {
  const stopped = new AbortController();
  return {
    stop: () => {
      stopped.abort();
      return Promise.resolve();
    },

    async *[Symbol.asyncIterator]() {
      if (!stopped.signal.aborted) await once(stopped.signal, 'abort');
    },
  };
}
