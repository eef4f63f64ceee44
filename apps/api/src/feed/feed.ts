import type { EventStore, LogTail, RecordedEvent } from '@hindsight/event-store';
import { isAsked, prefixesOf, streamsOf, type FeedAsked } from './asked.js';
import { inLogOrder } from './in-log-order.js';
import { orQuiet } from './or-quiet.js';

/** What a subscriber is told. Everything asked for up to `position` has been told by then. */
export type FeedPart =
  | { readonly kind: 'events'; readonly events: readonly RecordedEvent[]; readonly position: bigint }
  | { readonly kind: 'caught-up'; readonly position: bigint }
  /** Nothing happened, for a while. */
  | { readonly kind: 'quiet'; readonly position: bigint };

export interface FeedSource {
  readonly store: EventStore;
  /** Of all that can be followed; begun. */
  readonly tail: LogTail;
}

export interface Following {
  /** Log position, exclusive; −1: from the beginning. */
  readonly after: bigint;
  /** How long nothing may be said. */
  readonly quietMs: number;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Looked at in one go. */
const atOnce = 256;

/**
 * The events asked for, in log order, each once, and whatever comes: pulled, so nothing waits for a subscriber who is slow. One who
 * is far behind is read to from the log, others from its tail.
 * @throws {StoreUnavailable} while it reads from the log
 */
export async function* feedOf(
  source: FeedSource,
  asked: FeedAsked,
  following: Following,
): AsyncGenerator<FeedPart> {
  for (let position = following.after; !following.signal.aborted;) {
    const isNear = source.tail.after(position, 0) !== null;
    const parts = (isNear ? fromTail : fromLog)(source, asked, { ...following, after: position });
    for await (const part of parts) {
      position = part.position;
      yield part;
    }
  }
}

/** From the log, until the tail remembers what follows, or to the end as it is then. */
async function* fromLog(
  { store, tail }: FeedSource,
  asked: FeedAsked,
  { after, quietMs }: Following,
): AsyncGenerator<FeedPart> {
  const passed = tail.position;
  const read = readFor(store, asked, { after, upTo: passed });
  let [chunk, position]: [RecordedEvent[], bigint] = [[], after];
  for await (const event of orQuiet(read, quietMs)) {
    if (event && chunk.push(event) < atOnce) continue;
    const part = partOf(chunk, asked, position);
    ({ position } = part);
    chunk = [];
    yield part;
    if (tail.after(position, 0) !== null) return;
  }
  const last = partOf(chunk, asked, position);
  yield { ...last, position: last.position > passed ? last.position : passed };
}

/** One customer's are read from their streams: looking through the log for them would cost all that ever happened to others. */
function readFor(
  store: EventStore,
  asked: FeedAsked,
  { after, upTo }: { readonly after: bigint; readonly upTo: bigint },
): AsyncIterable<RecordedEvent> {
  const { customerId, cut } = asked;
  if (customerId === null) return store.readAll(prefixesOf(asked), after < 0n ? {} : { after });
  const streams = streamsOf(asked, customerId).map((stream) =>
    store.readStream(stream, (cut?.get(stream) ?? -1n) + 1n),
  );
  return inLogOrder(streams, { after, upTo });
}

/** From the tail, for as long as it remembers what follows. */
async function* fromTail(
  { tail }: FeedSource,
  asked: FeedAsked,
  following: Following,
): AsyncGenerator<FeedPart> {
  let [position, isCaughtUp] = [following.after, false];
  while (!following.signal.aborted) {
    const near = tail.after(position, atOnce);
    if (near === null) return;
    const part =
      near.length > 0 ? partOf(near, asked, position) : await atTheEnd(tail, position, following, isCaughtUp);
    if (part === null) continue;
    isCaughtUp ||= part.kind === 'caught-up';
    position = part.position;
    yield part;
  }
}

/** Says so once, and waits from then on; null: there is more. */
async function atTheEnd(
  tail: LogTail,
  position: bigint,
  { quietMs, signal }: Following,
  isTold: boolean,
): Promise<FeedPart | null> {
  // Whatever else the tail looked at is behind, too.
  const passed = () => (tail.position > position ? tail.position : position);
  if (tail.isCurrent && !isTold) return { kind: 'caught-up', position: passed() };
  return (await tail.moved(quietMs, signal)) ? null : { kind: 'quiet', position: passed() };
}

function partOf(events: readonly RecordedEvent[], asked: FeedAsked, before: bigint): FeedPart {
  const last = events.at(-1);
  if (!last) return { kind: 'quiet', position: before };
  return { kind: 'events', events: events.filter(isAsked(asked)), position: last.position };
}
