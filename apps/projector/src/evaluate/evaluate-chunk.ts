import {
  loadHistories,
  loadStates,
  parkCustomers,
  projectCustomer,
  standingChanges,
  writeCustomers,
  type CustomerRow,
  type ParkedCustomerRow,
  type Sql,
  type StandingChange,
  type StatesByCustomer,
  type StoredHistory,
} from '@hindsight/read-models';
import type { CutoffTimeline } from '@hindsight/rules';
import { parkedAtLatest } from '../record/recordable.js';
import type { Course } from '../time/course.js';
import { Breather } from './breather.js';
import { evaluateCustomer, type Evaluated } from './evaluate-customer.js';
import { knownHistory } from './known-history.js';
import { memoryOf } from './memory.js';
import { writeEvaluated, type Outcome } from './write-evaluated.js';

/** A course with the cut-offs that its evaluations read. */
export interface Running {
  readonly course: Course;
  readonly cutoffs: CutoffTimeline;
}

/** Customers loaded with all that their evaluation needs. */
interface Chunk {
  readonly histories: readonly StoredHistory[];
  readonly states: StatesByCustomer;
  /** By place of the course, then by customer. */
  readonly standing: readonly ReadonlyMap<string, readonly StandingChange[]>[];
}

/**
 * Evaluates some customers and writes what came of it. One that cannot be evaluated is parked; the others go on.
 * @param news whether their customer rows have to be projected again
 */
export async function evaluateChunk(
  sql: Sql,
  running: readonly Running[],
  customerIds: readonly string[],
  since: bigint,
  news: 'new history' | 'known history',
): Promise<void> {
  const chunk = await load(sql, running, customerIds, news);
  const outcomes: Outcome[] = [];
  const customers: CustomerRow[] = [];
  const parked: ParkedCustomerRow[] = [];
  const breather = new Breather();
  for (const history of chunk.histories) {
    try {
      const row = news === 'new history' ? projectCustomer(history) : null;
      outcomes.push(...evaluateUnderAll(running, history, chunk, since));
      if (row) customers.push(row);
    } catch (failure) {
      // Not swallowed: the customer is parked with it, and `hindsight parked` shows it.
      parked.push(...parkedAtLatest(history, failure));
    }
    await breather.pause();
  }
  await writeCustomers(sql, customers);
  await writeEvaluated(sql, outcomes);
  await parkCustomers(sql, parked);
}

async function load(
  sql: Sql,
  running: readonly Running[],
  customerIds: readonly string[],
  news: 'new history' | 'known history',
): Promise<Chunk> {
  const hashes = running.map(({ course }) => course.compiled.ruleSet.hash);
  const histories = await loadHistories(sql, customerIds);
  const states = await loadStates(sql, customerIds, hashes);
  const standing: ReadonlyMap<string, readonly StandingChange[]>[] = [];
  for (const { course } of running) {
    const mayRestate = news === 'new history' || course.steps.some(({ refold }) => refold);
    standing.push(
      mayRestate ? await standingChanges(sql, course.compiled.ruleSet.hash, customerIds) : new Map(),
    );
  }
  return { histories, states, standing };
}

function evaluateUnderAll(
  running: readonly Running[],
  history: StoredHistory,
  { states, standing }: Chunk,
  since: bigint,
): Outcome[] {
  const { customerId } = history;
  const known = knownHistory(history);
  return running.map(({ course, cutoffs }, place) => {
    const { hash } = course.compiled.ruleSet;
    const memory = memoryOf(states.get(customerId)?.get(hash) ?? []);
    const prior = { memory, standing: standing[place]?.get(customerId) ?? [] };
    const evaluated: Evaluated = evaluateCustomer({ course, cutoffs }, known, since, prior);
    return { customerId, ruleSetHash: hash, before: memory, evaluated };
  });
}
