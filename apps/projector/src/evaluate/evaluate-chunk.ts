import {
  factNews,
  loadHistories,
  loadStates,
  parkCustomers,
  projectCustomer,
  standingActivations,
  standingChanges,
  tradeNews,
  writeActivations,
  writeCustomers,
  writeFacts,
  writeTrades,
  writeWakes,
  type ActivationChangeRow,
  type CustomerRow,
  type FactNews,
  type ParkedCustomerRow,
  type Sql,
  type StandingByCustomer,
  type StatesByCustomer,
  type StoredHistory,
  type TradeNews,
} from '@hindsight/read-models';
import type { CutoffTimeline } from '@hindsight/rules';
import { parkedWithHistory } from '../record/recordable.js';
import { loadListeners, type Listeners } from '../outbox/listeners.js';
import { Telling } from '../outbox/telling.js';
import type { Reigning } from '../outbox/segment-changes.js';
import type { Course } from '../time/course.js';
import { activationChanges } from './activation-ledger.js';
import { Breather } from './breather.js';
import { evaluateCustomer, ledgerOf, type Evaluated } from './evaluate-customer.js';
import type { Handover } from './handovers.js';
import { knownHistory } from './known-history.js';
import { isNews, type Ledger } from './ledger.js';
import { memoryOf } from './memory.js';
import { nextLookAt, type NextLook } from './next-look.js';
import { writeEvaluated, type Outcome } from './write-evaluated.js';

/** A course with the cut-offs that its evaluations read. */
export interface Running {
  readonly course: Course;
  readonly cutoffs: CutoffTimeline;
}

/** What is to be done with some customers. */
export interface Work {
  readonly running: readonly Running[];
  /** Of every version that goes on, `running` or not. */
  readonly looks: readonly NextLook[];
  /** Those whose changes may be others than before. */
  readonly handovers: readonly Handover[];
  /** Log position of the batch before; later events are new. */
  readonly since: bigint;
  /** Whether customer rows have to be projected again. */
  readonly news: 'new history' | 'known history';
  /** Whose changes subscribers are told, or would be. */
  readonly reigning: readonly Reigning[];
  /** Whether they are. */
  readonly tells: boolean;
  /** What they have been told until now. */
  readonly told: 'all' | 'unknown';
}

/** Customers loaded with all that their evaluation needs. */
interface Chunk {
  readonly histories: readonly StoredHistory[];
  readonly states: StatesByCustomer;
  /** By rule set hash, then by customer; only where something may be restated or handed over. */
  readonly standing: ReadonlyMap<string, StandingByCustomer>;
  readonly activations: ReadonlyMap<string, readonly ActivationChangeRow[]>;
  readonly listeners: Listeners;
}

/** Evaluates some customers and writes what came of it. One that cannot be evaluated is parked; the others go on. */
export async function evaluateChunk(sql: Sql, work: Work, customerIds: readonly string[]): Promise<void> {
  const chunk = await load(sql, work, customerIds);
  const outcomes: Outcome[] = [];
  const activations: ActivationChangeRow[] = [];
  const telling = new Telling(work, chunk.listeners);
  const customers: CustomerRow[] = [];
  const trades: TradeNews[] = [];
  const facts: FactNews[] = [];
  const parked: ParkedCustomerRow[] = [];
  const wakes = new Map<string, number>();
  const breather = new Breather();
  for (const history of chunk.histories) {
    try {
      const row = work.news === 'new history' ? projectCustomer(history) : null;
      const kept = row && newsOf(work, history);
      const evaluated = evaluateUnderAll(work, history, chunk);
      outcomes.push(...evaluated);
      activations.push(...handOver(work, history.customerId, evaluated, chunk));
      tell(work, telling, history.customerId, evaluated, chunk);
      wakes.set(history.customerId, nextLookAt(work.looks, wakesOf(evaluated)));
      if (row) customers.push(row);
      trades.push(...listed(kept?.traded));
      facts.push(...listed(kept?.happened));
    } catch (failure) {
      // Not swallowed: the customer is parked with it, and `hindsight parked` shows it.
      parked.push(parkedWithHistory(history, failure));
    }
    await breather.pause();
  }
  await writeCustomers(sql, customers);
  await writeTrades(sql, trades);
  await writeFacts(sql, facts);
  await writeEvaluated(sql, outcomes);
  await writeWakes(sql, wakes);
  await writeActivations(sql, activations);
  await telling.write(sql);
  await parkCustomers(sql, parked);
}

/** What measures and work lists are to know of a customer. */
function newsOf(work: Work, history: StoredHistory) {
  const since = work.told === 'all' ? work.since : null;
  return { traded: tradeNews(history, since), happened: factNews(history, since) };
}

const listed = <T>(one: T | null | undefined): readonly T[] => (one ? [one] : []);

const wakesOf = (outcomes: readonly Outcome[]) =>
  new Map(outcomes.map(({ ruleSetHash, evaluated }) => [ruleSetHash, evaluated.wake]));

async function load(sql: Sql, work: Work, customerIds: readonly string[]): Promise<Chunk> {
  const { running, handovers, news } = work;
  const hashes = running.map(({ course }) => course.compiled.ruleSet.hash);
  const histories = await loadHistories(sql, customerIds);
  const states = await loadStates(sql, customerIds, hashes);
  const restating = running
    .filter(({ course }) => news === 'new history' || course.steps.some(({ refold }) => refold))
    .map(({ course }) => course.compiled.ruleSet.hash);
  const compared = [...restating, ...handovers.flatMap((one) => one.hashes)];
  const standing = await standingChanges(sql, compared, customerIds);
  const ids = handovers.map(({ id }) => id);
  const activations = ids.length === 0 ? new Map() : await standingActivations(sql, ids, customerIds);
  const listeners = await loadListeners(sql, work, customerIds);
  return { histories, states, standing, activations, listeners };
}

function evaluateUnderAll(
  { running, since }: Work,
  history: StoredHistory,
  { states, standing }: Chunk,
): Outcome[] {
  const { customerId } = history;
  const known = knownHistory(history);
  return running.map(({ course, cutoffs }) => {
    const { hash } = course.compiled.ruleSet;
    const memory = memoryOf(states.get(customerId)?.get(hash) ?? []);
    const prior = { memory, standing: standing.get(hash)?.get(customerId) ?? [] };
    const evaluated: Evaluated = evaluateCustomer({ course, cutoffs }, known, since, prior);
    return { customerId, ruleSetHash: hash, before: memory, evaluated };
  });
}

/** What the versions that follow one another changed, once each is evaluated. */
function handOver(
  { handovers, since }: Work,
  customerId: string,
  outcomes: readonly Outcome[],
  chunk: Chunk,
): ActivationChangeRow[] {
  return handovers.flatMap((handover) => {
    const ledgers = ledgersOf(handover.hashes, customerId, outcomes, chunk);
    const stored = chunk.activations.get(customerId)?.filter(({ ruleSetId }) => ruleSetId === handover.id);
    return activationChanges(customerId, handover, ledgers, stored ?? [], since);
  });
}

function tell(
  { reigning, told }: Work,
  telling: Telling,
  customerId: string,
  outcomes: readonly Outcome[],
  chunk: Chunk,
): void {
  if (!telling.concerns(customerId)) return;
  const moved = outcomes.filter(({ evaluated }) => evaluated.ledger.some(isNews));
  const concerns = ({ effects, citations }: Reigning) =>
    effects.size > 0 || moved.some(({ ruleSetHash }) => citations.has(ruleSetHash));
  for (const one of told === 'all' ? reigning.filter(concerns) : reigning) {
    telling.tell(customerId, one, ledgersOf([...one.citations.keys()], customerId, outcomes, chunk));
  }
}

/** By hash; where nothing was evaluated, what is stored, as far as it is loaded. */
function ledgersOf(
  hashes: readonly string[],
  customerId: string,
  outcomes: readonly Outcome[],
  { standing }: Chunk,
): ReadonlyMap<string, Ledger> {
  const evaluated = new Map(outcomes.map((outcome) => [outcome.ruleSetHash, outcome.evaluated.ledger]));
  return new Map(
    hashes.map((hash) => [hash, evaluated.get(hash) ?? ledgerOf(standing.get(hash)?.get(customerId) ?? [])]),
  );
}
