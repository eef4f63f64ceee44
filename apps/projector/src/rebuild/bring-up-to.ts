import type { RecordedEvent } from '@hindsight/event-store';
import { leastOf, loadCheckpoints, onPool, type Checkpoints, type ReadModels } from '@hindsight/read-models';
import { batchesOf, isSkip, type BatchLimits } from '../batch/batches.js';
import { deliveriesUpTo } from '../batch/deliveries-up-to.js';
import { takeUp } from '../batch/take-up.js';
import { projectWithSkips } from '../batch/project-with-skips.js';
import { projectedPrefixes } from '../batch/projected-prefixes.js';
import { bringEachTo, isPast } from './bring-each-to.js';
import type { Building } from './building.js';
import { fill } from './fill.js';

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
export async function bringUpTo(set: ReadModels, position: bigint, building: Building): Promise<void> {
  const { eventStore, compile, signal, events, onProgress } = building;
  await fill(set, position, building);
  let from = (await takeUp(set, { eventStore, compile, tells: false, signal })).position;
  if (from !== null && from >= position) return;
  const deliveries = deliveriesUpTo(eventStore, from, position, signal);
  try {
    for await (const batch of batchesOf(deliveries, limitsFor(events))) {
      // Nobody is told what changes: the tables that serve have told it.
      await projectWithSkips(set, batch, from, { eventStore, compile, tells: false });
      from = batch.position;
      onProgress(batch.events.filter(isOfCustomer).length);
    }
  } finally {
    await deliveries.return();
  }
}

const fewEvents = 500;

/**
 * The same where somebody waits for it, for each bucket: does nothing when that would take long.
 * @param targets where the live tables are
 * @returns whether the set is there now
 */
export async function followTo(set: ReadModels, targets: Checkpoints, building: Building): Promise<boolean> {
  const found = await loadCheckpoints(onPool(set));
  const [from, to] = [leastOf(found), furthest(targets)];
  if (from === null || to === null || isPast(found, targets)) return false;
  if (!(await isShort(building, from, to))) return false;
  await bringEachTo(set, targets, building);
  return true;
}

/** Business time and rules may move everybody; and what skips an event comes alone. */
async function isShort({ eventStore }: Building, from: bigint, to: bigint): Promise<boolean> {
  let events = 0;
  for await (const event of eventStore.readAll(projectedPrefixes, { after: from })) {
    if (event.position > to) break;
    if (++events > fewEvents || !isOfCustomer(event) || isSkip(event)) return false;
  }
  return true;
}

const furthest = (targets: Checkpoints): bigint | null =>
  [...targets.values()].reduce((last, at) => ((at ?? -1n) > (last ?? -1n) ? at : last), null);

const isOfCustomer = ({ stream }: RecordedEvent) => stream.startsWith('customer-');
