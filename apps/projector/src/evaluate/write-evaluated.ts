import {
  dropStates,
  insertChanges,
  requoteCauses,
  supersedeChanges,
  writeStates,
  type CustomerStateRow,
  type SegmentChangeRow,
  type Sql,
} from '@hindsight/read-models';
import type { Memory } from '@hindsight/rules';
import type { Evaluated } from './evaluate-customer.js';
import type { LedgerEntry } from './ledger.js';
import { changedOutputs } from './memory.js';

/** What became of one customer under one rule set. */
export interface Outcome {
  readonly customerId: string;
  readonly ruleSetHash: string;
  readonly before: Memory | null;
  readonly evaluated: Evaluated;
}

/** Writes what changed, and nothing else. */
export async function writeEvaluated(sql: Sql, outcomes: readonly Outcome[]): Promise<void> {
  const stored = changesOf(outcomes, (entry) => entry.stored);
  await insertChanges(sql, newChanges(outcomes));
  await supersedeChanges(sql, stored.filter(isSuperseded));
  await requoteCauses(
    sql,
    changesOf(outcomes, (entry) => entry.stored && entry.requoted),
  );
  await writeStates(sql, outcomes.flatMap(statesOf));
  await dropStates(
    sql,
    outcomes.filter(({ before, evaluated }) => before !== null && evaluated.memory === null),
  );
}

/** Those that are in no table. */
export const newChanges = (outcomes: readonly Outcome[]): SegmentChangeRow[] =>
  changesOf(outcomes, (entry) => !entry.stored);

function changesOf(outcomes: readonly Outcome[], which: (entry: LedgerEntry) => boolean): SegmentChangeRow[] {
  return outcomes.flatMap(({ customerId, ruleSetHash, evaluated }) =>
    evaluated.ledger.filter(which).map((entry) => ({ customerId, ruleSetHash, ...changeColumns(entry) })),
  );
}

function changeColumns({ change, knownPosition, restates, supersededAt }: LedgerEntry) {
  const { output, from, to, at, cause, rule } = change;
  const [causeKind, causeRef] =
    'event' in cause
      ? (['event', cause.event] as const)
      : (['tick', new Date(cause.tick).toISOString()] as const);
  return {
    output,
    at: new Date(at),
    knownPosition,
    fromResult: from,
    toResult: to,
    rule,
    causeKind,
    causeRef,
    restates,
    supersededAtPosition: supersededAt,
  };
}

const isSuperseded = (
  row: SegmentChangeRow,
): row is SegmentChangeRow & { readonly supersededAtPosition: bigint } => row.supersededAtPosition !== null;

/** What is remembered of it otherwise than before. */
export function statesOf({ customerId, ruleSetHash, before, evaluated }: Outcome): CustomerStateRow[] {
  if (evaluated.memory === null) return [];
  return changedOutputs(before, evaluated.memory).map(([output, memory]) => ({
    customerId,
    ruleSetHash,
    output,
    result: memory.result,
    rule: memory.rule,
    since: memory.since === null ? null : new Date(memory.since),
    memory: JSON.stringify(memory),
  }));
}
