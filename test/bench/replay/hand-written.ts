import type { BucketColumns } from '@hindsight/replay';
import { kindOf } from '@hindsight/rules';
import { isBelow } from '../rules/hand-written/is-below.js';
import { asOf } from '../rules/population.js';
import { Counts, placeOf, type Given } from './answer.js';
import { candidate, control, dayMs, halfLifeMs, never, prior, quarterMs, stages, yearMs } from './bounds.js';
import { monthEnds, months, ticks } from './question.js';

// Both rule sets of the question, written out by hand as one fold: the yardstick of what is generated from their texts.
// Places are within their arrays by the way they move, which is what makes every `as number` on this page true.

const purchased = kindOf('purchased');
const returned = kindOf('returned');
const complained = kindOf('complained');
const rated = kindOf('rated');
const churned = kindOf('churned');

const [bronze, silver, gold] = control.tier;
const [bronze2, silver2, gold2] = candidate.tier;
const { dormant, atRisk, complaints: many, loyal, active } = control.stage;
const {
  dormant: dormant2,
  atRisk: atRisk2,
  complaints: many2,
  loyal: loyal2,
  active: active2,
} = candidate.stage;
const [displeased, content, delighted] = control.mood;
const [displeased2, content2, delighted2] = candidate.mood;

/** A column that no event of a bucket has: none is read. */
const absent = new Float64Array(0);

/** Counts over all buckets; `given` is filled if there is one. */
export function countByHand(buckets: readonly BucketColumns[], given: Given | null): Counts {
  const counts = new Counts();
  for (const bucket of buckets) fold(bucket, counts.cells, given);
  return counts;
}

/** Every customer at every instant of its events and, after the first, at every tick. */
// eslint-disable-next-line complexity -- one loop with its state in locals is what a hand-written fold is
function fold(columns: BucketColumns, cells: Int32Array, given: Given | null): void {
  const { starts, at, kind, customerIds } = columns;
  const amount = columns.numbers.get('amount') ?? absent;
  const score100 = columns.numbers.get('score100') ?? absent;
  const perOutput = months * 256;
  for (let c = 0; c < starts.length - 1; c++) {
    const first = (starts[c] as number) | 0;
    const end = (starts[c + 1] as number) | 0;
    if (first === end) continue;
    let month = 0;
    while ((monthEnds[month] as number) < (at[first] as number)) month++;

    let i = first;
    let year = first; // the first event inside the last 365 days, and inside the last 90
    let quarter = first;
    let spend = 0;
    let orders = 0;
    let ever = 0;
    let complaints = 0;
    let ordered = 0;
    let left = 0;
    let hasLeft = false;
    let sum = 0; // decayed sum of ratings, and of their number, both as at `ratedAt`
    let weight = 0;
    let ratedAt = 0;
    let raw = -1; // level of the tier at the last evaluation, and until when at least each level was in force
    let bronzeUntil = -Infinity;
    let silverUntil = -Infinity;
    let goldUntil = -Infinity;
    let raw2 = -1;
    let bronzeUntil2 = -Infinity;
    let silverUntil2 = -Infinity;
    let goldUntil2 = -Infinity;
    let tier = 0; // 16 · control + candidate
    let stage = 0;
    let satisfaction = 0;

    for (;;) {
      const tickAt = month + 1 < months ? (ticks[month + 1] as number) : Infinity;
      const eventAt = i < end ? (at[i] as number) : Infinity;
      const t = eventAt < tickAt ? eventAt : tickAt;
      if (tickAt <= t || t > asOf) {
        (cells[month * 256 + tier] as number)++;
        (cells[perOutput + month * 256 + stage] as number)++;
        (cells[2 * perOutput + month * 256 + satisfaction] as number)++;
        if (given) {
          const who = placeOf(customerIds[c] as string);
          given.set(who, 0, month, tier);
          given.set(who, 1, month, stage);
          given.set(who, 2, month, satisfaction);
        }
        if (t > asOf) break;
        month++;
      }

      for (; i < end && at[i] === t; i++) {
        const type = kind[i];
        if (type === purchased) {
          spend += amount[i] as number;
          orders++;
          ever++;
          ordered = t;
        } else if (type === returned) spend += amount[i] as number;
        else if (type === complained) complaints++;
        else if (type === churned) {
          left = t;
          hasLeft = true;
        } else if (type === rated) {
          const faded = Math.pow(2, -(t - ratedAt) / halfLifeMs);
          sum = sum * faded + (score100[i] as number);
          weight = weight * faded + 1;
          ratedAt = t;
        }
      }
      for (; year < i && (at[year] as number) <= t - yearMs; year++) {
        const type = kind[year];
        if (type === purchased) {
          spend -= amount[year] as number;
          orders--;
        } else if (type === returned) spend -= amount[year] as number;
      }
      for (; quarter < i && (at[quarter] as number) <= t - quarterMs; quarter++)
        if (kind[quarter] === complained) complaints--;

      // A hold that only holds down: the best level in force at any time in the last 365 days.
      if (raw >= 1) bronzeUntil = t;
      if (raw >= 2) silverUntil = t;
      if (raw >= 3) goldUntil = t;
      raw = spend >= silver ? (spend >= gold ? 3 : 2) : spend >= bronze ? 1 : 0;
      if (raw2 >= 1) bronzeUntil2 = t;
      if (raw2 >= 2) silverUntil2 = t;
      if (raw2 >= 3) goldUntil2 = t;
      raw2 = spend >= silver2 ? (spend >= gold2 ? 3 : 2) : spend >= bronze2 ? 1 : 0;
      const since = t - yearMs;
      const held =
        raw >= 3 || goldUntil > since
          ? 3
          : raw >= 2 || silverUntil > since
            ? 2
            : raw >= 1 || bronzeUntil > since
              ? 1
              : 0;
      const held2 =
        raw2 >= 3 || goldUntil2 > since
          ? 3
          : raw2 >= 2 || silverUntil2 > since
            ? 2
            : raw2 >= 1 || bronzeUntil2 > since
              ? 1
              : 0;
      tier = 16 * held + held2;

      const recency = ever > 0 ? Math.floor((t - ordered) / dayMs) : never;
      const sinceChurn = hasLeft ? Math.floor((t - left) / dayMs) : never;
      if (sinceChurn < recency) stage = 17 * stages.left;
      else {
        const one =
          ever > 0 && recency > dormant
            ? stages.dormant
            : (ever > 0 && recency > atRisk) || complaints >= many
              ? stages.atRisk
              : orders >= loyal
                ? stages.loyal
                : orders >= active
                  ? stages.active
                  : stages.fresh;
        const two =
          ever > 0 && recency > dormant2
            ? stages.dormant
            : (ever > 0 && recency > atRisk2) || complaints >= many2
              ? stages.atRisk
              : orders >= loyal2
                ? stages.loyal
                : orders >= active2
                  ? stages.active
                  : stages.fresh;
        stage = 16 * one + two;
      }

      const faded = weight === 0 ? 0 : t === ratedAt ? 1 : Math.pow(2, -(t - ratedAt) / halfLifeMs);
      const mood = weight === 0 ? prior : (prior + sum * faded) / (1 + weight * faded);
      const one = isBelow(mood, content)
        ? isBelow(mood, displeased)
          ? 0
          : 1
        : complaints > 0 || isBelow(mood, delighted)
          ? 2
          : 3;
      const two = isBelow(mood, content2)
        ? isBelow(mood, displeased2)
          ? 0
          : 1
        : complaints > 0 || isBelow(mood, delighted2)
          ? 2
          : 3;
      satisfaction = 16 * one + two;
    }
  }
}
