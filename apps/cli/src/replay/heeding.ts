import type { EventStore } from '@hindsight/event-store';

/** The same store, whose reads of the log end with the reason of a signal: whoever reads it all has no other time to look. */
export const heeding = (store: EventStore, signal: AbortSignal): EventStore => ({
  readStream: (stream, from) => store.readStream(stream, from),
  append: (stream, expected, events) => store.append(stream, expected, events),
  last: (prefixes) => store.last(prefixes),
  lastOf: (stream) => store.lastOf(stream),
  keepLast: (stream, count) => store.keepLast(stream, count),
  readAll: (prefixes, options) => until(signal, store.readAll(prefixes, options)),
  readAllStored: (prefixes, options) => until(signal, store.readAllStored(prefixes, options)),
  subscribe: (prefixes, after) => store.subscribe(prefixes, after),
  subscribeStored: (prefixes, after) => store.subscribeStored(prefixes, after),
  close: () => store.close(),
});

async function* until<T>(signal: AbortSignal, items: AsyncIterable<T>): AsyncGenerator<T> {
  signal.throwIfAborted();
  for await (const item of items) {
    signal.throwIfAborted();
    yield item;
  }
}
