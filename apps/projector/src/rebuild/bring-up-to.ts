import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import { loadCheckpoint, onPool, type ReadModels } from '@hindsight/read-models';
import { batchesOf, isSkip, type Batch, type BatchLimits } from '../batch/batches.js';
import { deliveriesUpTo } from '../batch/deliveries-up-to.js';
import { takeUp } from '../batch/take-up.js';
import { projectBatch } from '../batch/project-batch.js';
import { projectedPrefixes } from '../batch/projected-prefixes.js';
import { streamsWithSkips } from '../parking/skip-streams.js';
import type { Compile } from '../time/follow-time.js';

/** What fills a set of tables that nobody reads yet. */
export interface Building {
  readonly eventStore: EventStore;
  readonly compile: Compile;
  readonly signal: AbortSignal;
  /** About how many there are of customers. */
  readonly events: number;
  /** Told how many more events of customers are in. */
  readonly onProgress: (events: number) => void;
}

/**
 * Rows are the same however the log is cut, and each batch looks at everybody again: so batches are large, as memory and whoever
 * waits for a sign of progress allow. The log does not pause for long.
 */
const limitsFor = (events: number): BatchLimits => ({
  events: Math.min(200_000, Math.max(10_000, Math.ceil(events / 20))),
  pauseMs: 60_000,
  gatherMs: 60_000,
});

/**
 * Projects the log into a set of tables, from its checkpoint to a position. Only writes tables: what was due has been appended
 * since by whoever projects live, or is left to them.
 * @param position where the live tables are, or were
 */
export async function bringUpTo(
  set: ReadModels,
  position: bigint,
  { eventStore, compile, signal, events, onProgress }: Building,
): Promise<void> {
  let from = (await takeUp(set, { eventStore, compile, tells: false, signal })).position;
  if (from !== null && from >= position) return;
  const deliveries = deliveriesUpTo(eventStore, from, position, signal);
  try {
    for await (const batch of batchesOf(deliveries, limitsFor(events))) {
      await projectSilently(set, batch, from, { eventStore, compile });
      from = batch.position;
      onProgress(batch.events.filter(isOfCustomer).length);
    }
  } finally {
    await deliveries.return();
  }
}

/** Nobody is told what changes: the tables that serve have told it. */
async function projectSilently(
  set: ReadModels,
  batch: Batch,
  from: bigint | null,
  { eventStore, compile }: Pick<Building, 'eventStore' | 'compile'>,
): Promise<void> {
  const skips = await streamsWithSkips(eventStore, batch);
  await projectBatch(set, batch, from, { compile, streamsWithSkips: skips, tells: false });
}

const fewEvents = 500;

/**
 * The same where somebody waits for it: does nothing when that would take long.
 * @returns whether the set is at the position now
 */
export async function followTo(
  set: ReadModels,
  position: bigint,
  { eventStore, compile }: Building,
): Promise<boolean> {
  const from = await loadCheckpoint(onPool(set));
  if (from === null) return false;
  if (from === position) return true;
  const events = [];
  for await (const event of eventStore.readAll(projectedPrefixes, { after: from })) {
    if (event.position > position) break;
    // Business time and rules may move everybody; and what skips an event comes alone.
    if (events.push(event) > fewEvents || !isOfCustomer(event) || isSkip(event)) return false;
  }
  await projectSilently(set, { events, position }, from, { eventStore, compile });
  return true;
}

const isOfCustomer = ({ stream }: RecordedEvent) => stream.startsWith('customer-');
