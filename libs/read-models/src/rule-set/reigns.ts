import { reignsOf as addedUp } from '@hindsight/domain';

// Which version of a rule set is in force when: the view that its activations and retirements add up to.

/** A version is to be in force, or no longer, from an instant on. */
export interface Turn {
  readonly kind: 'activated' | 'retired';
  readonly hash: string;
  /** Milliseconds since 1970, UTC; −Infinity: from the beginning. */
  readonly since: number;
}

/** A stretch of time in which one version is in force: from `since` up to, not including, `until` (ms; ±Infinity). */
export interface Reign {
  readonly hash: string;
  readonly since: number;
  readonly until: number;
}

/**
 * The reigns of one rule set, by time, as the domain adds them up.
 * @param turns in log order
 */
export function reignsOf(turns: readonly Turn[]): Reign[] {
  const named = turns.map(({ kind, hash, since }) => ({
    since,
    version: kind === 'activated' ? hash : null,
  }));
  return addedUp(named).map(({ version, since, until }) => ({ hash: version, since, until }));
}

/** The reign at an instant (ms); null: none of the rule set's versions is in force then. */
export function reignAt(reigns: readonly Reign[], instant: number): Reign | null {
  return reigns.find(({ since, until }) => since <= instant && instant < until) ?? null;
}

/**
 * The last instant (ms) that is any business of a version: before the end of its latest reign, Infinity while the watermark has
 * not passed that. A version that never reigns has none: −Infinity.
 */
export function capOf(reigns: readonly Reign[], hash: string, watermark: number): number {
  const ends = reigns.filter((reign) => reign.hash === hash).map(({ until }) => until);
  const last = Math.max(-Infinity, ...ends);
  return last > watermark ? Infinity : last - 1;
}

/**
 * The instant (ms) from which an activation counts: its `effectiveFrom`. But a rule set's first activation that does not
 * wait for a later day, made while nobody has a history that could be evaluated, counts from the beginning: whatever is
 * imported then has happened under it.
 * @param before what was known when it was recorded
 */
export function sinceOf(
  activation: { readonly effectiveFrom: Date; readonly occurredAt: Date },
  before: { readonly turns: readonly Turn[]; readonly anyoneEvaluated: boolean },
): number {
  const { effectiveFrom, occurredAt } = activation;
  const beginning = before.turns.length === 0 && !before.anyoneEvaluated && effectiveFrom <= occurredAt;
  return beginning ? -Infinity : effectiveFrom.getTime();
}
