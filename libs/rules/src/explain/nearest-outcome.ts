import type { Raw } from '../outputs/standing.js';
import type { Feature, RuleSet } from '../rule-set.js';
import type { Subject } from './decisions.js';
import type { NearestOutcome } from './explanation.js';
import type { Grounds } from './grounds.js';
import { gridOf, type Grid } from './grid.js';
import { whatIf, type Stand } from './stand.js';
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
  stand: Stand,
  grounds: Grounds,
  { features }: RuleSet,
  currencyUnit: number,
): NearestOutcome | null {
  const distances = distancesOf(grounds, subject.probes);
  let best: NearestOutcome | null = null;
  for (const feature of features) {
    if (feature.type !== 'number' || !grounds.features.has(feature.name)) continue;
    const trial = trialOf(subject, stand, feature, distances, currencyUnit);
    const to = nearestChange(trial);
    if (to === null) continue;
    const found = outcomeOf(feature, trial, to);
    if (found && (best === null || found.relative < best.relative)) best = found;
  }
  return best;
}

function trialOf(
  { parts, place }: Subject,
  stand: Stand,
  feature: Feature,
  distances: readonly Distance[],
  currencyUnit: number,
): Trial {
  const { name } = feature;
  const value = Number(parts.features.named(name).read(stand.t));
  const ask = <Answer>(pretended: number, answer: (raw: Raw | null) => Answer): Answer =>
    whatIf(parts, stand, place, { feature: name, value: pretended }, answer);
  const real = ask(value, (raw) => raw?.result);
  return {
    value,
    grid: gridOf(feature, currencyUnit),
    at: (pretended) =>
      ask(pretended, (raw) => ({ raw, distances: distances.map((distance) => distance(stand.t)) })),
    differs: (pretended) => ask(pretended, (raw) => raw?.result) !== real,
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
  for (let place = 1; place < points.length; place++) {
    const [low, high] = [points[place - 1] ?? 0, points[place] ?? 0];
    seen[place]?.forEach((end, which) => {
      const start = seen[place - 1]?.[which] ?? NaN;
      if (start * end > 0 || Number.isNaN(start * end) || start === end) return;
      const boundary = zeroBetween(low, high, start, (point) => trial.at(point).distances[which] ?? NaN);
      for (const beside of trial.grid.around(boundary)) found.add(beside);
    });
  }
  return [...found];
}

/** Points ever further from a value, both ways and through zero, ascending. */
function pointsAround(value: number): number[] {
  const size = Math.max(1, Math.abs(value));
  const away = Array.from({ length: 45 }, (_, place) => size * 2 ** (place - 14));
  const points = new Set([0, value, ...away.flatMap((step) => [value - step, value + step])]);
  return [...points].sort((a, b) => a - b);
}

function zeroBetween(low: number, high: number, atLow: number, distance: (point: number) => number): number {
  if (atLow === 0) return low;
  let [same, other] = [low, high];
  for (let round = 0; round < 200; round++) {
    const middle = same + (other - same) / 2;
    if (middle === same || middle === other) break;
    if (distance(middle) * atLow > 0) same = middle;
    else other = middle;
  }
  return other;
}
