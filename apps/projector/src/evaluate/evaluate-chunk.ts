import {
  factNews,
  projectCustomer,
  tradeNews,
  type ActivationChangeRow,
  type CustomerRow,
  type FactNews,
  type ParkedCustomerRow,
  type StoredHistory,
  type TradeNews,
} from '@hindsight/read-models';
import { parkedWithHistory } from '../record/recordable.js';
import { Telling } from '../outbox/telling.js';
import type { Reigning } from '../outbox/segment-changes.js';
import { activationChanges } from './activation-ledger.js';
import { Breather } from './breather.js';
import { evaluateCustomer, ledgerOf, type Evaluated } from './evaluate-customer.js';
import { knownHistory } from './known-history.js';
import { isNews, type Ledger } from './ledger.js';
import type { Chunk } from './load-chunk.js';
import { memoryOf } from './memory.js';
import { nextLookAt } from './next-look.js';
import type { Work } from './work.js';
import type { Outcome } from './write-evaluated.js';

/** What came of evaluating some customers. */
export interface Found {
  readonly customers: CustomerRow[];
  readonly trades: TradeNews[];
  readonly facts: FactNews[];
  readonly outcomes: Outcome[];
  /** When to look at each again, ms. */
  readonly wakes: Map<string, number>;
  readonly activations: ActivationChangeRow[];
  readonly telling: Telling;
  readonly parked: ParkedCustomerRow[];
}

/** Evaluates the customers of a chunk; writes nothing. One that cannot be evaluated is parked; the others go on. */
export async function evaluateChunk(work: Work, chunk: Chunk): Promise<Found> {
  const found: Found = {
    ...{ customers: [], trades: [], facts: [], outcomes: [], wakes: new Map<string, number>() },
    ...{ activations: [], telling: new Telling(work, chunk.listeners), parked: [] },
  };
  const breather = new Breather();
  for (const history of chunk.histories) {
    try {
      evaluateOne(work, history, chunk, found);
    } catch (failure) {
      // Not swallowed: the customer is parked with it, and `hindsight parked` shows it.
      found.parked.push(parkedWithHistory(history, failure));
    }
    await breather.pause();
  }
  return found;
}

function evaluateOne(work: Work, history: StoredHistory, chunk: Chunk, found: Found): void {
  const { customerId } = history;
  const row = work.news === 'new history' ? projectCustomer(history) : null;
  const kept = row && newsOf(work, history);
  const evaluated = evaluateUnderAll(work, history, chunk);
  found.outcomes.push(...evaluated);
  found.activations.push(...handOver(work, customerId, evaluated, chunk));
  tell(work, found.telling, customerId, evaluated, chunk);
  found.wakes.set(customerId, nextLookAt(work.looks, wakesOf(evaluated)));
  if (row) found.customers.push(row);
  found.trades.push(...listed(kept?.traded));
  found.facts.push(...listed(kept?.happened));
}

/** What measures and work lists are to know of a customer. */
function newsOf(work: Work, history: StoredHistory) {
  const since = work.told === 'all' ? work.since : null;
  return { traded: tradeNews(history, since), happened: factNews(history, since) };
}

const listed = <T>(one: T | null | undefined): readonly T[] => (one ? [one] : []);

const wakesOf = (outcomes: readonly Outcome[]) =>
  new Map(outcomes.map(({ ruleSetHash, evaluated }) => [ruleSetHash, evaluated.wake]));

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
