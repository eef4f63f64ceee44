import jstat from 'jstat';
import { NotEnoughToFit } from './errors.js';
import { gaussianHypergeometric } from './gaussian-hypergeometric.js';
import { minimizePositive } from './minimize.js';
import type { PurchaseHistory } from './purchase-history.js';

const { gammaln } = jstat.jStat;

/**
 * How a population buys and leaves: while alive, a customer buys at a rate of its own (gamma: `r`, `alpha`, per unit of time); after
 * each purchase it leaves with a probability of its own (beta: `a`, `b`). All above zero.
 */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Parameters of a population, and how well they tell what was seen. */
export interface FittedBgNbd extends BgNbd {
  readonly logLikelihood: number;
}

/**
 * The parameters under which the histories are likeliest (BG/NBD).
 * @throws {NotEnoughToFit} nobody came back, or nobody can be told from the others
 * @source Fader, Hardie & Lee (2005), "Counting Your Customers" the Easy Way, Marketing Science 24(2), 275–284, eq. 6;
 * computed as in Fader & Hardie (2005), Implementing the BG/NBD Model for Customer Base Analysis in Excel
 */
export function fitBgNbd(histories: readonly PurchaseHistory[]): FittedBgNbd {
  if (!histories.some(({ repeats }) => repeats > 0))
    throw new NotEnoughToFit('nobody bought on two days: how often customers come back cannot be told');
  const population = populationOf(histories);
  const scale = meanOf(histories.map(({ observed }) => observed));
  const unlikely = ([r, alpha, a, b]: readonly number[]) =>
    -logLikelihood(population, parametersOf([r, alpha, a, b]));
  const { at, value } = minimizePositive(unlikely, [1, scale, 1, 1]);
  if (!Number.isFinite(value))
    throw new NotEnoughToFit('no parameters make these histories possible: are their times in order?');
  return { ...parametersOf(at), logLikelihood: -value };
}

/**
 * Probability that the customer still buys, 0 to 1, as of the end of its observation. Whoever bought once only is 1: the model lets
 * nobody leave before the first repeat purchase.
 * @source Fader, Hardie & Lee (2008), Computing P(alive) Using the BG/NBD Model, eq. 5
 */
export function probabilityAlive(model: BgNbd, history: PurchaseHistory): number {
  return 1 / (1 + oddsOfHavingLeft(model, history));
}

/**
 * Purchases to be expected in the next `time` units after the observation, 0 and up.
 * @source Fader, Hardie & Lee (2005), eq. 10
 */
export function expectedPurchases(model: BgNbd, history: PurchaseHistory, time: number): number {
  const { r, alpha, b } = model;
  const a = awayFromOne(model.a);
  const { repeats: x, observed } = history;
  const horizon = alpha + observed + time;
  const stays =
    ((alpha + observed) / horizon) ** (r + x) *
    gaussianHypergeometric(r + x, b + x, a + b + x - 1, time / horizon);
  const ifAlive = ((a + b + x - 1) / (a - 1)) * (1 - stays);
  return Math.max(0, ifAlive * probabilityAlive(model, history)); // in no time at all, rounding goes either way
}

function oddsOfHavingLeft(
  { r, alpha, a, b }: BgNbd,
  { repeats: x, lastAt, observed }: PurchaseHistory,
): number {
  if (x === 0) return 0;
  return (a / (b + x - 1)) * ((alpha + observed) / (alpha + lastAt)) ** (r + x);
}

/** At 1 the formula is 0/0, and its limit is what it is beside it. */
const awayFromOne = (a: number) => (Math.abs(a - 1) < 1e-6 ? 1 + 1e-6 : a);

/** Histories, each distinct one once; of those who never came back there are few, however many customers they are. */
interface Population {
  /** Every time there is in a history, once. */
  readonly times: Float64Array;
  readonly groups: readonly Group[];
}

/** Those with as many repeats: what depends on those alone is computed once. */
interface Group {
  readonly repeats: number;
  readonly size: number;
  /** Of each distinct history: places in `times`, and how many customers have it. */
  readonly lastAt: Int32Array;
  readonly observed: Int32Array;
  readonly counts: Float64Array;
}

function populationOf(histories: readonly PurchaseHistory[]): Population {
  const places = new Map<number, number>();
  const placeOf = (time: number): number => {
    const place = places.get(time) ?? places.size;
    places.set(time, place);
    return place;
  };
  const groups = [...groupedBy(histories, ({ repeats }) => repeats)].map(([repeats, own]): Group => {
    const distinct = [...groupedBy(own, ({ lastAt, observed }) => `${lastAt} ${observed}`).values()];
    const timesOf = (time: 'lastAt' | 'observed') =>
      Int32Array.from(distinct, ([history]) => placeOf(history?.[time] ?? NaN));
    return {
      ...{ repeats, size: own.length, lastAt: timesOf('lastAt'), observed: timesOf('observed') },
      counts: Float64Array.from(distinct, ({ length }) => length),
    };
  });
  return { times: Float64Array.from(places.keys()), groups };
}

function groupedBy<Key>(
  histories: readonly PurchaseHistory[],
  keyOf: (history: PurchaseHistory) => Key,
): ReadonlyMap<Key, readonly PurchaseHistory[]> {
  const groups = new Map<Key, PurchaseHistory[]>();
  for (const history of histories) {
    const known = groups.get(keyOf(history));
    if (known) known.push(history);
    else groups.set(keyOf(history), [history]);
  }
  return groups;
}

function logLikelihood({ times, groups }: Population, { r, alpha, a, b }: BgNbd): number {
  const constant = r * Math.log(alpha) - gammaln(r) + gammaln(a + b) - gammaln(b);
  // Times are days: few, however many histories there are.
  const logs = times.map((time) => Math.log(alpha + time));
  let sum = 0;
  for (const group of groups) {
    const { repeats: x, size } = group;
    sum += size * (constant + gammaln(r + x) + gammaln(b + x) - gammaln(a + b + x));
    const chance = x === 0 ? -Infinity : Math.log(a) - Math.log(b + x - 1);
    sum += sumOver(group, logs, r + x, chance);
  }
  return sum;
}

/** Of whether customers are alive or have left. @param chance ln of that to leave; -Infinity: nobody does */
function sumOver(
  { lastAt, observed, counts }: Group,
  logs: Float64Array,
  rate: number,
  chance: number,
): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const alive = -rate * (logs[observed[i] ?? 0] ?? NaN);
    const left = chance - rate * (logs[lastAt[i] ?? 0] ?? NaN);
    sum += (counts[i] ?? 0) * logOfSum(alive, left);
  }
  return sum;
}

/** ln(eᵃ + eᵇ), without leaving the range of doubles. */
function logOfSum(one: number, other: number): number {
  const larger = Math.max(one, other);
  return larger + Math.log1p(Math.exp(Math.min(one, other) - larger));
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const parametersOf = ([r = NaN, alpha = NaN, a = NaN, b = NaN]: readonly (number | undefined)[]): BgNbd => ({
  ...{ r, alpha, a, b },
});
