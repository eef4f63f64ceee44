import type { EventStore } from '@hindsight/event-store';
import {
  bucketOf,
  isSameSum,
  noEvents,
  recordedEventIds,
  recordedSumsByCustomer,
  type EventSum,
  type RecordedSpan,
  type Sql,
} from '@hindsight/read-models';
import { customerDifference, type CustomerDifference } from './customer-difference.js';
import { loggedEventIds, loggedSumsByCustomer, type Going } from './logged-sums.js';

/** What is compared. */
export interface Sides {
  readonly store: EventStore;
  readonly sql: Sql;
}

/** One bucket on both sides. */
export interface BucketSums {
  readonly bucket: number;
  readonly log: EventSum;
  readonly tables: EventSum;
}

/** The first customer of a bucket, by id, whose events differ; null: none does any more. */
export interface BucketDifference {
  readonly bucket: number;
  readonly firstDifference: CustomerDifference | null;
}

/** Buckets that hold so many events together are looked at in one reading of the log. */
const eventsAtOnce = 500_000;

/**
 * Goes through buckets that differ, customer by customer. Memory: the customers of one bucket, or of several small ones, and
 * the events of one customer. Cost: a reading of the log for each group of buckets.
 */
export async function firstDifferences(
  sides: Sides,
  span: RecordedSpan,
  differing: readonly BucketSums[],
  going: Going,
): Promise<BucketDifference[]> {
  const found: BucketDifference[] = [];
  for (const group of inGroups(differing)) found.push(...(await inGroup(sides, span, group, going)));
  return found;
}

function inGroups(differing: readonly BucketSums[]): number[][] {
  const groups: number[][] = [];
  let room = 0;
  for (const { bucket, log, tables } of differing) {
    const events = Math.max(log.events, tables.events);
    if (room < events) {
      groups.push([]);
      room = eventsAtOnce;
    }
    groups.at(-1)?.push(bucket);
    room -= events;
  }
  return groups;
}

async function inGroup({ store, sql }: Sides, span: RecordedSpan, group: readonly number[], going: Going) {
  const log = await loggedSumsByCustomer(store, span, group, going);
  const tables = await recordedSumsByCustomer(sql, span, group);
  const first = new Map<number, string>();
  for (const customerId of new Set([...log.keys(), ...tables.keys()])) {
    if (isSameSum(log.get(customerId) ?? noEvents, tables.get(customerId) ?? noEvents)) continue;
    const bucket = bucketOf(customerId);
    const before = first.get(bucket);
    if (before === undefined || isBefore(customerId, before)) first.set(bucket, customerId);
  }
  return Promise.all(
    group.map(async (bucket): Promise<BucketDifference> => {
      const customerId = first.get(bucket);
      if (customerId === undefined) return { bucket, firstDifference: null };
      return { bucket, firstDifference: await differenceOf({ store, sql }, span, customerId) };
    }),
  );
}

/** Ids are sorted as bytes, as the database sorts them. */
const isBefore = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0;

/** What differs for one customer; null where nothing does. */
export async function differenceOf(
  { store, sql }: Sides,
  span: Omit<RecordedSpan, 'without'>,
  customerId: string,
): Promise<CustomerDifference | null> {
  const log = await loggedEventIds(store, span, customerId);
  return customerDifference(customerId, log, await recordedEventIds(sql, span, customerId));
}
