import {
  inTransaction,
  loadCheckpoints,
  makeIndexes,
  moveCheckpoint,
  onPool,
  takeIndexes,
  writeControlEvents,
  type ReadModels,
  type TakenIndex,
} from '@hindsight/read-models';
import { deliveriesUpTo } from '../batch/deliveries-up-to.js';
import { writeTime } from '../batch/project-batch.js';
import { underAll } from '../evaluate/evaluate-everyone.js';
import { recordPlans } from '../record/record-plans.js';
import { controlEvent } from '../time/control-fact.js';
import type { Building } from './building.js';
import { fillEvaluated } from './fill-evaluated.js';
import { fillHistory, type FilledHistory } from './fill-history.js';

/**
 * Projects the log from its beginning into tables in which nothing is yet: all of history first, then each customer once, from first event
 * to last, as `projectBatch` would in one batch of all of it. Rows are copied, into tables without keys and indexes, which are made behind
 * them. Does nothing on tables in which something is.
 * @param position how far at most: it ends before the first event that is projected by itself, and before the first at which somebody stops
 */
export async function fill(set: ReadModels, position: bigint, building: Building): Promise<void> {
  if (![...(await loadCheckpoints(onPool(set))).values()].every((at) => at === null)) return;
  const indexes = await takeIndexes(onPool(set));
  const deliveries = deliveriesUpTo(building.eventStore, null, position, building.signal);
  const history = await fillHistory(set, deliveries, building.compile);
  const make = (which: (index: TakenIndex) => boolean) => makeIndexes(set, indexes.filter(which));
  await make(isKeyOfHistory); // by which it is read
  const made = make((one) => isOfHistory(one) && !isKeyOfHistory(one));
  const evaluated = fillEvaluated(
    set,
    history,
    underAll({ ...history.time, tells: false }, beforeAll),
    building,
  );
  await Promise.all([made, evaluated]);
  await make((one) => !isOfHistory(one));
  await conclude(set, history);
}

/** Everything is new. */
const beforeAll = -1n;

const isOfHistory = ({ table }: TakenIndex) => table === 'customer_event';
const isKeyOfHistory = (one: TakenIndex) => isOfHistory(one) && one.isPrimaryKey;

/** What is of no customer, and where the tables are. */
async function conclude(set: ReadModels, { position, others, time }: FilledHistory): Promise<void> {
  if (position === null) return;
  await inTransaction(set, async (sql) => {
    await moveCheckpoint(sql, null, position);
    await recordPlans(sql, others);
    await writeTime(sql, time, { ruleSets: new Set(), timeline: new Set(), cutoffs: new Set() });
    await writeControlEvents(
      sql,
      others.map(controlEvent).filter((row) => row !== null),
    );
  });
}
