import type { Clock, Ranked, RuleSet } from '@hindsight/rules';
import type { Cutoffs } from './archive.js';
import { eachBucket, fieldsOf } from './each-bucket.js';
import type { Engine, Reach } from './engine.js';
import { compiled, type Rules } from './tasks/compiled.js';

/** How many values of members are in memory at a time: 256 MB. */
const mostValues = 1 << 25;

export interface RankOptions {
  /** How many numbers of members may be in memory. */
  readonly room?: number;
  /** Told of members while they are in memory: a stretch of instants at a time, latest first, once for each rule set. */
  readonly onStretch?: (ruleSet: RuleSet, stretch: RankedStretch) => void;
}

/** Everybody who is a member of a rule set's populations at some instants, and what cut-offs that gives. */
export interface RankedStretch {
  readonly ranked: readonly Ranked[];
  readonly cutoffs: Cutoffs;
}

/**
 * Computes the cut-offs of several rule sets (RULES §4), up to and including as-of. Members of populations are in memory, a
 * number each at each instant: where they might be more than 256 MB, the archive is read again for earlier instants.
 * @throws SumOverflow
 */
export async function computeCutoffs(
  engine: Engine,
  ruleSets: readonly RuleSet[],
  reach: Reach,
  { room = mostValues, onStretch }: RankOptions = {},
): Promise<Cutoffs[]> {
  const { currencyExponent } = engine;
  const all = ruleSets.filter(ranks).map((ruleSet) => ({ ruleSet, currencyExponent }));
  const found = all.map((): Cutoffs => []);
  const stretchMs = longest(engine, ruleSets, room);
  for (let through = reach.asOf; all.length > 0;) {
    const after = through - stretchMs;
    // Progress is told of once, however often the archive is read.
    const heard = through === reach.asOf ? reach : { ...reach, onProgress: () => undefined };
    const stretch = await rankStretch(engine, heard, { all, after, through });
    stretch.all.forEach(({ ruleSet, ...ranking }, place) => {
      found[place] = [...ranking.cutoffs, ...(found[place] ?? [])];
      onStretch?.(ruleSet, ranking);
    });
    if (stretch.begin > after) break;
    through = after;
  }
  return ruleSets.map((ruleSet) => found[all.findIndex((one) => one.ruleSet === ruleSet)] ?? []);
}

/** Whether a rule set has cut-offs to compute, for which an archive is read once more. */
export const ranks = ({ populations }: RuleSet): boolean => populations.length > 0;

interface Stretch {
  readonly all: readonly (RankedStretch & { readonly ruleSet: RuleSet })[];
  /** When history begins. */
  readonly begin: number;
}

/** Cut-offs at the instants in (after, through]. */
async function rankStretch(
  engine: Engine,
  reach: Reach,
  task: { readonly all: readonly Rules[]; readonly after: number; readonly through: number },
): Promise<Stretch> {
  const ranked = task.all.map((): Ranked[] => []);
  let begin = Infinity;
  const fields = fieldsOf(...task.all.map(compiled));
  await eachBucket(engine, reach, { asked: { kind: 'rank', task }, fields }, (answer) => {
    begin = Math.min(begin, answer.begin);
    answer.ranked.forEach((one, place) => ranked[place]?.push(one));
  });
  const all = task.all.map((rules, place) => {
    const own = ranked[place] ?? [];
    return { ruleSet: rules.ruleSet, ranked: own, cutoffs: compiled(rules).cutoffsFrom(own) };
  });
  return { begin, all };
}

const dayMs = 86_400_000;
/** From one cut-off instant to the next, at least. */
const periodMs: Readonly<Record<Clock['cutoffs'], number>> = {
  ...{ day: dayMs, week: 7 * dayMs, month: 28 * dayMs },
  ...{ quarter: 90 * dayMs, year: 365 * dayMs },
};

/** For how long, ms, there is room were everybody a member of each population; for one instant at least. */
function longest({ archive }: Engine, ruleSets: readonly RuleSet[], room: number): number {
  const populations = ruleSets.reduce((sum, one) => sum + one.populations.length, 0);
  const instants = Math.floor(room / Math.max(1, populations * archive.standing.customers));
  const shortest = Math.min(...ruleSets.filter(ranks).map(({ clock }) => periodMs[clock.cutoffs]));
  return Math.max(1, instants) * shortest;
}
