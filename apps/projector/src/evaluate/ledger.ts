import type { Change } from '@hindsight/rules';

/** A change with what the table says beside it. */
export interface LedgerEntry {
  change: Change;
  readonly knownPosition: bigint;
  readonly restates: boolean;
  /** Was in the table before this batch. */
  readonly stored: boolean;
  supersededAt: bigint | null;
  /** The same change, now quoted from another event of its instant. */
  requoted: boolean;
}

/** Every change of one customer under one rule set, those taken back included; grows, never shrinks. */
export type Ledger = LedgerEntry[];

/** Says something that the tables did not say before the batch. */
export const isNews = ({ stored, supersededAt }: LedgerEntry): boolean => !stored || supersededAt !== null;

const keyOf = ({ output, at }: Change) => `${String(at)} ${output}`;

const sameResult = (one: Change, other: Change) =>
  one.from === other.from && one.to === other.to && one.rule === other.rule;

const sameCause = (one: Change, other: Change) => JSON.stringify(one.cause) === JSON.stringify(other.cause);

/** Adds changes that nobody had evaluated before. */
export function enter(ledger: Ledger, changes: readonly Change[], knownAt: (change: Change) => bigint): void {
  for (const change of changes) {
    ledger.push(entry(change, knownAt(change), 'first'));
  }
}

/**
 * Sets the changes that stand against what a refold found: what vanished is superseded, what is new is entered as a
 * restatement, what only has another cause is requoted.
 * @param position of what made the refold necessary
 */
export function restate(ledger: Ledger, found: readonly Change[], position: bigint): void {
  const missing = new Map(found.map((change) => [keyOf(change), change]));
  for (const standing of ledger.filter(({ supersededAt }) => supersededAt === null)) {
    const key = keyOf(standing.change);
    const match = missing.get(key);
    if (!match || !sameResult(standing.change, match)) {
      standing.supersededAt = position;
      continue;
    }
    missing.delete(key);
    if (!sameCause(standing.change, match)) Object.assign(standing, { change: match, requoted: true });
  }
  for (const change of missing.values()) ledger.push(entry(change, position, 'restated'));
}

function entry(change: Change, knownPosition: bigint, how: 'first' | 'restated'): LedgerEntry {
  return {
    change,
    knownPosition,
    restates: how === 'restated',
    stored: false,
    supersededAt: null,
    requoted: false,
  };
}
