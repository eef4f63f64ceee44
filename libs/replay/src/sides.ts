import type { RuleSet } from '@hindsight/rules';
import type { Cutoffs } from './archive.js';
import type { CutoffDifference } from './comparison.js';
import { computeCutoffs } from './compute-cutoffs.js';
import { cutoffDifferences } from './cutoff-differences.js';
import type { Engine, Reach } from './engine.js';
import { reignsUpTo, versionsIn, type Reign, type Succession } from './succession.js';
import type { Ruling } from './tasks/change-columns.js';
import { isSucceeding, rulingsOf, type Judged } from './tasks/succeeding.js';

/** Both sides of a comparison, with the cut-offs that each rule set finds. Plain data. */
export interface Sides {
  readonly control: Judged;
  readonly candidate: Ruling;
}

/** The control: one version, or what was in force when. */
export type Control = RuleSet | Succession;

/** Computes the cut-offs of every rule set, in one pass. @throws SumOverflow; {NeverInForce} */
export async function sidesFor(
  engine: Engine,
  control: Control,
  candidate: RuleSet,
  reach: Reach,
): Promise<Sides> {
  const versions = versionsOf(control, reach.asOf);
  const cutoffs = await computeCutoffs(engine, [...versions, candidate], reach);
  const { currencyExponent } = engine;
  const ruling = (ruleSet: RuleSet, place: number): Ruling => ({
    ...{ ruleSet, currencyExponent, cutoffs: cutoffs[place] ?? [] },
  });
  return {
    control:
      'reigns' in control
        ? succeeding(versions.map(ruling), reignsUpTo(control, reach.asOf))
        : ruling(control, 0),
    candidate: ruling(candidate, versions.length),
  };
}

/** Of a succession the versions that come in force up to an instant. @throws {NeverInForce} */
export const versionsOf = (control: Control, asOf: number): readonly RuleSet[] =>
  'reigns' in control ? versionsIn(reignsUpTo(control, asOf)) : [control];

function succeeding(versions: readonly Ruling[], reigns: readonly Reign[]): Judged {
  const placeOf = (hash: string) => versions.findIndex(({ ruleSet }) => ruleSet.hash === hash);
  const numbers: number[] = [];
  for (const { ruleSet, version } of reigns) numbers[placeOf(ruleSet.hash)] = version;
  const turns = reigns.map(({ ruleSet, since, until }) => ({ version: placeOf(ruleSet.hash), since, until }));
  return { versions, numbers, turns };
}

/**
 * Where what the control published is not what its history gives now; of a version whose time is over as far as it was kept
 * up: to its end.
 * @param published by one version
 */
export function differencesIn(
  judged: Judged,
  control: Control,
  { asOf, published }: { readonly asOf: number; readonly published: Cutoffs },
): readonly CutoffDifference[] {
  if (!isSucceeding(judged) || !('reigns' in control)) {
    return rulingsOf(judged).flatMap(({ cutoffs }) => cutoffDifferences(cutoffs, published, asOf));
  }
  return judged.versions.flatMap(({ ruleSet: { hash }, cutoffs }, version) => {
    const ends = judged.turns.filter((turn) => turn.version === version).map(({ until }) => until - 1);
    const last = Math.min(asOf, Math.max(...ends));
    const computed = cutoffs.filter(({ instant }) => instant <= last);
    const reign = control.reigns.find(({ ruleSet }) => ruleSet.hash === hash);
    return cutoffDifferences(computed, reign?.published ?? [], last).map((one) => ({
      version: judged.numbers[version] ?? 0,
      ...one,
    }));
  });
}
