import type { Cutoffs } from './archive.js';
import type { CutoffDifference } from './comparison.js';

/** Where computed and published cut-offs differ, up to and including `asOf`; by instant, population, cut. */
export const cutoffDifferences = (computed: Cutoffs, published: Cutoffs, asOf: number): CutoffDifference[] =>
  cutoffPairs(computed, published, asOf).filter((one) => one.computed !== one.published);

/** All computed and published cut-offs up to and including `asOf`, alike or not; by instant, population, cut. */
export function cutoffPairs(computed: Cutoffs, published: Cutoffs, asOf: number): CutoffDifference[] {
  const ours = flat(computed);
  const theirs = flat(published.filter(({ instant }) => instant <= asOf));
  return [...new Map([...ours, ...theirs])]
    .map(([key, { instant, population, cut }]) => ({
      instant,
      population,
      cut,
      computed: ours.get(key)?.value ?? null,
      published: theirs.get(key)?.value ?? null,
    }))
    .sort(byPlace);
}

interface Line {
  readonly instant: number;
  readonly population: string;
  readonly cut: string;
  readonly value: number;
}

/** The first publication for an instant counts, so later ones do not overwrite it. */
function flat(cutoffs: Cutoffs): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const line of cutoffs.flatMap(linesOf)) {
    const key = JSON.stringify([line.instant, line.population, line.cut]);
    if (!lines.has(key)) lines.set(key, line);
  }
  return lines;
}

const linesOf = ({ instant, values }: Cutoffs[number]): Line[] =>
  Object.entries(values).flatMap(([population, cuts]) =>
    Object.entries(cuts).map(([cut, value]) => ({ instant, population, cut, value })),
  );

function byPlace(a: CutoffDifference, b: CutoffDifference): number {
  return a.instant - b.instant || compareNames(a.population, b.population) || compareNames(a.cut, b.cut);
}

const compareNames = (a: string, b: string) => (a < b ? -1 : Number(a > b));
