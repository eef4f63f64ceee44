import type { RuleSet } from '@hindsight/rules';
import type { Cutoffs } from './archive.js';

/** A stretch of time in which one version of a rule set is in force: from `since` up to, not including, `until` (ms; ±Infinity). */
export interface Reign {
  readonly ruleSet: RuleSet;
  /** By which the version is cited. */
  readonly version: number;
  readonly since: number;
  readonly until: number;
  /** All that the version ever published. */
  readonly published: Cutoffs;
}

/** Versions of one rule set by turns: what was really in force when. By time, apart from each other, none empty. */
export interface Succession {
  readonly id: string;
  readonly reigns: readonly Reign[];
}

/** What is in force never begins, so that there is nothing to compare with. */
export class NeverInForce extends Error {
  override readonly name = 'NeverInForce';
  constructor(
    readonly id: string,
    readonly asOf: number,
  ) {
    super(`no version of ${id} was in force by ${new Date(asOf).toISOString()}`);
  }
}

/**
 * What a succession comes to as of an instant: a reign that goes on beyond it has no end yet.
 * @throws {NeverInForce}
 */
export function reignsUpTo({ id, reigns }: Succession, asOf: number): readonly Reign[] {
  const begun = reigns.filter(({ since }) => since <= asOf);
  if (begun.length === 0) throw new NeverInForce(id, asOf);
  return begun.map((reign) => (reign.until > asOf ? { ...reign, until: Infinity } : reign));
}

/** The versions, each once, in the order of their last reigns. */
export function versionsIn(reigns: readonly Reign[]): readonly RuleSet[] {
  const versions = new Map<string, RuleSet>();
  for (const { ruleSet } of reigns) {
    versions.delete(ruleSet.hash);
    versions.set(ruleSet.hash, ruleSet);
  }
  return [...versions.values()];
}
