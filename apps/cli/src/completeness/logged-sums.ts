import type { EventStore } from '@hindsight/event-store';
import {
  bucketOf,
  eventDigest,
  sumOf,
  noEvents,
  type EventSum,
  type RecordedSpan,
} from '@hindsight/read-models';

const category = 'customer-';

/** How the log is gone through. */
export interface Going {
  readonly signal: AbortSignal;
  readonly onProgress: (events: number) => void;
  /** Called after each event, for whoever has time. */
  readonly pause?: () => Promise<void>;
}

/** The sums that the log has, by bucket; one without events is not there. Streams. */
export function loggedSums(
  store: EventStore,
  span: RecordedSpan,
  going: Going,
): Promise<ReadonlyMap<number, EventSum>> {
  return summed(store, span, going, bucketOf);
}

/** The same by customer, of some buckets. Memory: their customers. */
export function loggedSumsByCustomer(
  store: EventStore,
  span: RecordedSpan,
  of: readonly number[],
  going: Going,
): Promise<ReadonlyMap<string, EventSum>> {
  return summed(store, span, going, (customerId) => (of.includes(bucketOf(customerId)) ? customerId : null));
}

/** The event ids of one customer, by revision, as decimal text. */
export async function loggedEventIds(
  store: EventStore,
  { after, upTo }: Omit<RecordedSpan, 'without'>,
  customerId: string,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for await (const { position, revision, id } of store.readStream(category + customerId)) {
    if (position > upTo) break;
    if (position > (after ?? -1n)) ids.set(String(revision), id);
  }
  return ids;
}

/** @param groupOf what a customer's events are added up under; null: they are not */
async function summed<Group>(
  store: EventStore,
  { after, upTo, without }: RecordedSpan,
  { signal, onProgress, pause }: Going,
  groupOf: (customerId: string) => Group | null,
): Promise<ReadonlyMap<Group, EventSum>> {
  const sums = new Map<Group, EventSum>();
  const leftOut = new Set(without);
  for await (const event of store.readAll([category], after === null ? {} : { after })) {
    signal.throwIfAborted();
    if (event.position > upTo) break;
    onProgress(1);
    await pause?.();
    const customerId = event.stream.slice(category.length);
    const group = leftOut.has(asParked(customerId)) ? null : groupOf(customerId);
    if (group === null) continue;
    const digest = eventDigest(customerId, event.revision, event.id);
    sums.set(group, sumOf(sums.get(group) ?? noEvents, { events: 1, digest }));
  }
  return sums;
}

/** PostgreSQL holds no NUL: who has one in the id is parked, under this name. */
const asParked = (customerId: string) => customerId.replaceAll('\0', '\uFFFD');
