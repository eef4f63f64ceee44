import type { RecordedEvent } from '@hindsight/event-store';
import {
  leastOf,
  loadCheckpoints,
  onPool,
  sharedBucketOf,
  type Checkpoints,
  type ReadModels,
} from '@hindsight/read-models';
import type { TimeState } from '../time/follow-time.js';
import { batchesOf } from './batches.js';
import { deliveriesUpTo } from './deliveries-up-to.js';
import { interruptedBatch } from './interrupted-batch.js';
import { projectWithSkips, type ProjectingFrom } from './project-with-skips.js';

export type TakingUp = Omit<ProjectingFrom, 'buckets'>;

/** Where tables are once all that was left half done is done. */
export interface TakenUp {
  /** That of every bucket. */
  readonly position: bigint | null;
  /** Time and rules as a round left them; null where none was under way. */
  readonly time: TimeState | null;
}

const limits = { events: 10_000, pauseMs: 60_000, gatherMs: 60_000 };

/**
 * Does what whoever projected before left half done: ends a round that is under way, and brings buckets that are behind others to where
 * those are, each event to whom it is missing alone.
 */
export async function takeUp(readModels: ReadModels, taking: TakingUp): Promise<TakenUp> {
  const checkpoints = await loadCheckpoints(onPool(readModels));
  const least = leastOf(checkpoints);
  const ended = await endRoundUnderWay(readModels, least, taking);
  if (ended) return ended;
  const next = positionBehind(checkpoints, least);
  if (next === null) return { position: least, time: null };
  const buckets = [...checkpoints].flatMap(([bucket, at]) => (at === least ? [bucket] : []));
  await bringUp(readModels, { buckets, from: least, to: next }, taking);
  return takeUp(readModels, taking);
}

/** @returns null where none is */
export async function endRoundUnderWay(
  readModels: ReadModels,
  from: bigint | null,
  taking: TakingUp,
): Promise<TakenUp | null> {
  const batch = await interruptedBatch(taking.eventStore, readModels, from);
  if (batch === null) return null;
  const time = await projectWithSkips(readModels, batch, from, taking);
  return { position: batch.position, time };
}

/** The first position behind the least at which a bucket is; null: all are there. */
const positionBehind = (checkpoints: Checkpoints, least: bigint | null): bigint | null =>
  [...checkpoints.values()].reduce<bigint | null>(
    (next, at) => (at === null || at === least || (next !== null && next <= at) ? next : at),
    null,
  );

/** What some buckets have not, that are all at the same position. */
export interface Gap {
  readonly buckets: readonly number[];
  readonly from: bigint | null;
  readonly to: bigint;
}

/** Projects for these buckets what is missing to them; nothing of it may be of no customer. */
export async function bringUp(
  readModels: ReadModels,
  { buckets, from, to }: Gap,
  taking: TakingUp,
): Promise<void> {
  const { eventStore, signal } = taking;
  let reached = from;
  for await (const batch of batchesOf(deliveriesUpTo(eventStore, from, to, signal), limits)) {
    const own = { events: batch.events.filter(isOf(new Set(buckets))), position: batch.position };
    await projectWithSkips(readModels, own, reached, { ...taking, buckets });
    reached = batch.position;
  }
}

/** What is of no customer is projected for all at once, so that no bucket is past it where another is not. */
const isOf =
  (buckets: ReadonlySet<number>) =>
  ({ stream, position }: RecordedEvent): boolean => {
    if (stream.startsWith(prefix)) return buckets.has(sharedBucketOf(stream.slice(prefix.length)));
    throw new Error(`some buckets are past ${stream} at log position ${String(position)}, and others not`);
  };
const prefix = 'customer-';
