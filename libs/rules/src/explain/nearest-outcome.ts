import type { Feature } from '../rule-set.js';
import type { NearestOutcome } from './explanation.js';
import type { Grounds } from './grounds.js';
import { gridOf, type Grid } from './grid.js';
import { rawAt, whatIf, type Raw, type Standing, type Subject } from './stand.js';
import { distancesOf, type Distance } from './thresholds.js';

/** One feature whose value is tried out. */
interface Trial {
  readonly value: number;
  readonly grid: Grid;
  /** The raw result with another value, and the distances there from every boundary. */
  at(value: number): { readonly raw: Raw | null; readonly distances: readonly number[] };
  differs(value: number): boolean;
}

/**
 * The nearest other outcome (see `NearestOutcome`). Each boundary of each comparison is looked for along each feature, by
 * where its distance changes its sign between points ever further away; the values beside it are tried with the
 * evaluator itself, nearest first. What is found is true because it was tried; a boundary that is crossed twice between
 * two neighbouring points can be missed.
 */
export function nearestOutcome(
  subject: Subject,
  standing: Standing,
  grounds: Grounds,
  currencyUnit: number,
): NearestOutcome | null {
  const { features } = subject.core.ruleSet;
  const distances = distancesOf(grounds, subject.probes);
  let best: NearestOutcome | null = null;
  for (const feature of features) {
    if (feature.type !== 'number' || !grounds.features.has(feature.name)) continue;
    const trial = trialOf(subject, standing, feature, distances, currencyUnit);
    const to = nearestChange(trial);
    if (to === null) continue;
    const found = outcomeOf(feature, trial, to);
    if (found && (best === null || found.relative < best.relative)) best = found;
  }
  return best;
}

function trialOf(
  subject: Subject,
  standing: Standing,
  feature: Feature,
  distances: readonly Distance[],
  currencyUnit: number,
): Trial {
  const place = subject.core.ruleSet.features.indexOf(feature);
  const standingWith = (value: number): Standing => whatIf(subject, standing, { place, value });
  const real = rawAt(subject, standing)?.result;
  return {
    value: standing.features[place] ?? NaN,
    grid: gridOf(feature, currencyUnit),
    at: (pretended) => {
      const pretending = standingWith(pretended);
      return {
        raw: rawAt(subject, pretending),
        distances: distances.map((distance) => distance(pretending)),
      };
    },
    differs: (pretended) => rawAt(subject, standingWith(pretended))?.result !== real,
  };
}

function outcomeOf({ name }: Feature, trial: Trial, to: number): NearestOutcome | null {
  const { raw } = trial.at(to);
  const change = to - trial.value;
  const relative = Math.abs(change) / Math.max(1, Math.abs(trial.value));
  const { value, grid } = trial;
  return raw && { feature: name, value, to, change, relative, step: grid.step, ...raw };
}

function nearestChange(trial: Trial): number | null {
  const { value, grid } = trial;
  if (!Number.isFinite(value)) return null;
  const found = candidatesOf(trial)
    .filter((one) => one !== value && one >= grid.least)
    .sort((a, b) => Math.abs(a - value) - Math.abs(b - value) || a - b)
    .find((one) => trial.differs(one));
  return found === undefined ? null : halved(trial, found);
}

/** Goes nearer for as long as half the change is enough too. */
function halved(trial: Trial, to: number): number {
  const half = trial.grid.towards(trial.value, trial.value + (to - trial.value) / 2);
  return half !== trial.value && half !== to && trial.differs(half) ? halved(trial, half) : to;
}

function candidatesOf(trial: Trial): number[] {
  const points = pointsAround(trial.value);
  const seen = points.map((point) => trial.at(point).distances);
  const found = new Set<number>(points.map((point) => trial.grid.towards(trial.value, point)));
  const add = (candidate: number) => found.add(candidate);
  for (let place = 1; place < points.length; place++) {
    const ends = [points[place - 1] ?? 0, points[place] ?? 0] as const;
    const [before = [], after = []] = [seen[place - 1], seen[place]];
    before.forEach((distance, which) => {
      if (!turns(distance, after[which] ?? NaN)) return;
      const signAt = (point: number) => Math.sign(trial.at(point).distances[which] ?? NaN);
      for (const boundary of boundariesBetween(ends, signAt)) trial.grid.around(boundary).forEach(add);
    });
  }
  return [...found];
}

const turns = (distance: number, next: number): boolean =>
  !Number.isNaN(distance) && !Number.isNaN(next) && Math.sign(distance) !== Math.sign(next);

/** Points ever further from a value, both ways and through zero, ascending. */
function pointsAround(value: number): number[] {
  const size = Math.max(1, Math.abs(value));
  const away = Array.from({ length: 45 }, (_, place) => size * 2 ** (place - 14));
  const points = new Set([0, value, ...away.flatMap((step) => [value - step, value + step])]);
  return [...points].sort((a, b) => a - b);
}

/** Where the sign of one end is left, seen from either: apart where a distance is 0 for a stretch. */
function boundariesBetween(
  [low, high]: readonly [number, number],
  signAt: (point: number) => number,
): number[] {
  return [lastWith(low, high, signAt), lastWith(high, low, signAt)];
}

function lastWith(end: number, other: number, signAt: (point: number) => number): number {
  const sign = signAt(end);
  let [same, different] = [end, other];
  for (let round = 0; round < 200; round++) {
    const middle = same + (different - same) / 2;
    if (middle === same || middle === different) break;
    if (signAt(middle) === sign) same = middle;
    else different = middle;
  }
  return different;
}
