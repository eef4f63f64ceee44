import type { RuleSet } from '@hindsight/rules';
import type { Cutoffs } from './archive.js';
import type { CutoffDifference } from './comparison.js';
import { computeCutoffs, type RankedStretch } from './compute-cutoffs.js';
import { cutoffDifferences, cutoffPairs } from './cutoff-differences.js';
import type { Engine, Reach } from './engine.js';
import { compiled } from './tasks/compiled.js';

/** What a version has published, and the last instant (ms) up to which that is looked at. */
export interface Publisher {
  readonly ruleSet: RuleSet;
  readonly published: Cutoffs;
  readonly last: number;
}

/** A cut-off as it was published, and what its history gives now. */
export interface CutoffDrift extends CutoffDifference {
  /** computed − published; null where one of them is not there. */
  readonly difference: number | null;
  /** Of the published value's size: 0.02 is 2 % up; null also where 0 was published and is no longer computed. */
  readonly relative: number | null;
  /**
   * How many members of the population, at that instant and as they are known now, reach one of the two values and not the
   * other; null where one of them is not there.
   */
  readonly otherSide: number | null;
}

/**
 * Computes what some versions would publish if they had known all that the archive holds, and puts it beside what they did.
 * All cut-offs, those included that have not drifted; a list for each version, by instant, population, cut. One pass over the
 * archive, or several as `computeCutoffs` says.
 * @throws SumOverflow of the rules library
 */
export async function cutoffDrift(
  engine: Engine,
  versions: readonly Publisher[],
  reach: Reach,
): Promise<CutoffDrift[][]> {
  const parted = versions.map(() => new Map<string, number>());
  const onStretch = (ruleSet: RuleSet, stretch: RankedStretch) => {
    const place = versions.findIndex((one) => one.ruleSet === ruleSet);
    const version = versions[place];
    if (version)
      countParted(engine, version, stretch).forEach((count, key) => parted[place]?.set(key, count));
  };
  const rules = versions.map(({ ruleSet }) => ruleSet);
  const computed = await computeCutoffs(engine, rules, reach, { onStretch });
  return versions.map(({ published, last }, place) => {
    const known = (computed[place] ?? []).filter(({ instant }) => instant <= last);
    return cutoffPairs(known, published, last).map((pair) => drifted(pair, parted[place]));
  });
}

/** How many are between the two values of a cut-off, where those differ and both are there. */
function countParted(
  { currencyExponent }: Engine,
  { ruleSet, published, last }: Publisher,
  { ranked, cutoffs }: RankedStretch,
): Map<string, number> {
  const counts = new Map<string, number>();
  const here = new Set(cutoffs.map(({ instant }) => instant));
  const inStretch = published.filter(({ instant }) => here.has(instant));
  for (const one of cutoffDifferences(cutoffs, inStretch, last)) {
    const { instant, population, computed: now, published: then } = one;
    if (now === null || then === null) continue;
    const rules = compiled({ ruleSet, currencyExponent });
    counts.set(keyOf(one), rules.between(ranked, { instant, population, bars: [then, now] }));
  }
  return counts;
}

function drifted(pair: CutoffDifference, parted: ReadonlyMap<string, number> | undefined): CutoffDrift {
  const { computed, published } = pair;
  if (computed === null || published === null) {
    return { ...pair, difference: null, relative: null, otherSide: null };
  }
  const difference = computed - published;
  const share = difference / Math.abs(published);
  const relative = difference === 0 ? 0 : Number.isFinite(share) ? share : null;
  return { ...pair, difference, relative, otherSide: parted?.get(keyOf(pair)) ?? 0 };
}

const keyOf = ({ instant, population, cut }: CutoffDifference): string =>
  JSON.stringify([instant, population, cut]);
