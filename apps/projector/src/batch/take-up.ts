import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import {
  leastOf,
  loadCheckpoints,
  onPool,
  sharedBucketOf,
  type Checkpoints,
  type ReadModels,
} from '@hindsight/read-models';
import { streamsWithSkips } from '../parking/skip-streams.js';
import type { TimeState } from '../time/follow-time.js';
import { batchesOf, type Batch } from './batches.js';
import { deliveriesUpTo } from './deliveries-up-to.js';
import type { GoingRound } from './go-round.js';
import { interruptedBatch } from './interrupted-batch.js';
import { projectBatch } from './project-batch.js';

export interface TakingUp extends GoingRound {
  readonly eventStore: EventStore;
}

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
  const interrupted = await interruptedBatch(taking.eventStore, readModels, least);
  if (interrupted) {
    const time = await project(readModels, interrupted, least, taking);
    return { position: interrupted.position, time };
  }
  const next = positionBehind(checkpoints, least);
  if (next === null) return { position: least, time: null };
  await bringUp(readModels, { checkpoints, from: least, to: next }, taking);
  return takeUp(readModels, taking);
}

/** The first position behind the least at which a bucket is; null: all are there. */
const positionBehind = (checkpoints: Checkpoints, least: bigint | null): bigint | null =>
  [...checkpoints.values()].reduce<bigint | null>(
    (next, at) => (at === null || at === least || (next !== null && next <= at) ? next : at),
    null,
  );

interface Gap {
  readonly checkpoints: Checkpoints;
  readonly from: bigint | null;
  readonly to: bigint;
}

async function bringUp(
  readModels: ReadModels,
  { checkpoints, from, to }: Gap,
  taking: TakingUp,
): Promise<void> {
  const { eventStore, signal } = taking;
  const buckets = [...checkpoints].flatMap(([bucket, at]) => (at === from ? [bucket] : []));
  let reached = from;
  for await (const batch of batchesOf(deliveriesUpTo(eventStore, from, to, signal), limits)) {
    const own = { events: batch.events.filter(isOf(new Set(buckets))), position: batch.position };
    await project(readModels, own, reached, { ...taking, buckets });
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

async function project(
  readModels: ReadModels,
  batch: Batch,
  from: bigint | null,
  { eventStore, ...projecting }: TakingUp & { readonly buckets?: readonly number[] },
): Promise<TimeState> {
  const skips = await streamsWithSkips(eventStore, batch);
  return projectBatch(readModels, batch, from, { ...projecting, streamsWithSkips: skips });
}
