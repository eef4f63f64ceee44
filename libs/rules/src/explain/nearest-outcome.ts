import type { Feature } from '../rule-set.js';
import type { NearestOutcome } from './explanation.js';
import type { Grounds } from './grounds.js';
import { gridOf, type Grid } from './grid.js';
import { rawAt, whatIf, type Raw, type Standing, type Subject } from './stand.js';
import { distancesOf, type Distance } from './thresholds.js';

/** One feature whose value is tried out. */
interface Trial {
  readonly feature: Feature;
  readonly value: number;
  readonly grid: Grid;
  /** From every boundary, how far. */
  readonly distances: readonly Distance[];
  readonly standingWith: (value: number) => Standing;
  rawWith(value: number): Raw | null;
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
  const trialOf = trials(subject, standing, distancesOf(grounds, subject.probes));
  let best: NearestOutcome | null = null;
  for (const feature of features) {
    if (feature.type !== 'number' || !grounds.features.has(feature.name)) continue;
    const found = outcomeOf(trialOf(feature, gridOf(feature, currencyUnit)));
    if (found && (best === null || found.relative < best.relative)) best = found;
  }
  return best;
}

function trials(subject: Subject, standing: Standing, distances: readonly Distance[]) {
  const pretend = whatIf(subject, standing);
  const real = rawAt(subject, standing)?.result;
  return (feature: Feature, grid: Grid): Trial => {
    const place = subject.core.ruleSet.features.indexOf(feature);
    const standingWith = (value: number): Standing => pretend(place, value);
    const rawWith = (value: number): Raw | null => rawAt(subject, standingWith(value));
    const differs = (value: number): boolean => rawWith(value)?.result !== real;
    const value = standing.features[place] ?? NaN;
    return { feature, value, grid, distances, standingWith, rawWith, differs };
  };
}

function outcomeOf(trial: Trial): NearestOutcome | null {
  const to = nearestChange(trial);
  const raw = to === null ? null : trial.rawWith(to);
  if (to === null || raw === null) return null;
  const { feature, value, grid } = trial;
  const change = to - value;
  const relative = Math.abs(change) / Math.max(1, Math.abs(value));
  return { feature: feature.name, value, to, change, relative, step: grid.step, ...raw };
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

function candidatesOf({ value, grid, distances, standingWith }: Trial): number[] {
  const points = pointsAround(value);
  const standings = points.map(standingWith);
  const found = new Set<number>(points.map((point) => grid.towards(value, point)));
  for (const distance of distances) {
    const signAt = (point: number): number => Math.sign(distance(standingWith(point)));
    for (const ends of turnsOf(standings.map(distance), points)) {
      for (const boundary of boundariesBetween(ends, signAt))
        grid.around(boundary).forEach((one) => found.add(one));
    }
  }
  return [...found];
}

/** The neighbouring points between which a distance changes its sign. */
const turnsOf = (distances: readonly number[], points: readonly number[]): (readonly [number, number])[] =>
  points.slice(1).flatMap((point, place) => {
    const turned = turns(distances[place] ?? NaN, distances[place + 1] ?? NaN);
    return turned ? [[points[place] ?? NaN, point] as const] : [];
  });

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
