import {
  loadHistories,
  loadStates,
  standingActivations,
  standingChanges,
  type ActivationChangeRow,
  type Sql,
  type StandingByCustomer,
  type StatesByCustomer,
  type StoredHistory,
} from '@hindsight/read-models';
import { loadListeners, type Listeners } from '../outbox/listeners.js';
import type { Work } from './work.js';

/** Customers loaded with all that their evaluation needs. */
export interface Chunk {
  readonly histories: readonly StoredHistory[];
  readonly states: StatesByCustomer;
  /** By rule set hash, then by customer; only where something may be restated or handed over. */
  readonly standing: ReadonlyMap<string, StandingByCustomer>;
  readonly activations: ReadonlyMap<string, readonly ActivationChangeRow[]>;
  readonly listeners: Listeners;
}

export async function loadChunk(sql: Sql, work: Work, customerIds: readonly string[]): Promise<Chunk> {
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
