import type { Feature, RuleEvent, RuleSet } from '@hindsight/rules';
import { evaluate, type Scope, type Value } from './reference-expression.js';

const day = 24 * 60 * 60 * 1000;
type Aggregate<A extends Feature['agg']> = Extract<Feature, { agg: A }>;
type OverEvents = Exclude<Feature, { agg: 'open_count' | 'attribute' }>;

/** A sum of money that no double holds exactly: the run stops. */
export class SumTooLarge extends Error {
  override name = 'SumTooLarge';
}

/** All features as of `t`. @throws SumTooLarge */
export function featuresAt(
  { features }: RuleSet,
  events: readonly RuleEvent[],
  t: number,
  exponent: number,
): ReadonlyMap<string, Value> {
  return new Map(features.map((feature) => [feature.name, featureAt(feature, events, t, exponent)]));
}

/** A feature as of `t`, recomputed from the whole list of events: RULES §3, read as it stands. */
function featureAt(feature: Feature, events: readonly RuleEvent[], t: number, exponent: number): Value {
  if (feature.agg === 'open_count') return openCount(feature, events, t, exponent);
  if (feature.agg === 'attribute') return attribute(feature, events, t);
  const until = t - feature.offsetMs;
  const after = feature.windowMs === null ? -Infinity : until - feature.windowMs;
  const field = 'field' in feature ? feature.field : null;
  const qualifying = events.filter(
    (event) =>
      feature.events.includes(event.type) &&
      event.occurredAt > after &&
      event.occurredAt <= until &&
      (field === null || event.fields[field.name] !== undefined) &&
      (feature.where === null || evaluate(feature.where, fieldsOf(event, exponent)) === true),
  );
  const values = field === null ? [] : qualifying.map((event) => event.fields[field.name] as Value);
  return aggregate(
    feature,
    qualifying.map(({ occurredAt }) => occurredAt),
    values,
    t,
    exponent,
  );
}

function aggregate(feature: OverEvents, at: number[], values: Value[], t: number, exponent: number): Value {
  const n = at.length;
  const unit = 'field' in feature && feature.field?.type === 'money' ? 10 ** exponent : 1;
  const numbers = (values as number[]).map((value) => value / unit);
  const isMoney = 'field' in feature && feature.field?.type === 'money';
  const sum = () => (isMoney ? exactSum(values as number[]) : inOrder(values as number[])) / unit;
  const [first, last] = [at[0] as number, at.at(-1) as number];
  switch (feature.agg) {
    case 'count':
      return n;
    case 'distinct':
      return new Set(values).size;
    case 'sum':
      return n === 0 ? feature.default : sum();
    case 'mean':
      return n === 0 ? feature.default : sum() / n;
    case 'min':
    case 'max':
      return n === 0 ? feature.default : Math[feature.agg](...numbers);
    case 'first':
    case 'last': {
      if (n === 0) return feature.default;
      const one = values.at(feature.agg === 'first' ? 0 : -1) as Value;
      return typeof one === 'number' ? one / unit : one;
    }
    case 'days_since_first':
    case 'days_since_last':
      return n === 0
        ? feature.default
        : Math.floor((t - (feature.agg === 'days_since_first' ? first : last)) / day);
    case 'mean_gap_days':
      return n - 1 < feature.minGaps ? feature.default : (last - first) / (n - 1) / day;
    case 'decayed_sum':
      return n === 0
        ? 0
        : rounded(decayed(feature.halfLifeMs, at, feature.field ? numbers : at.map(() => 1), t));
    case 'decayed_mean':
      return n === 0 ? feature.prior : decayedMean(feature, at, numbers, t);
  }
}

const inOrder = (values: number[]) => values.reduce((a, b) => a + b, 0);

function exactSum(minor: number[]): number {
  const sum = minor.reduce((a, b) => a + BigInt(b), 0n);
  if (sum > 2n ** 53n || sum < -(2n ** 53n)) throw new SumTooLarge(`${sum} minor units`);
  return Number(sum);
}

const rounded = (value: number) => Number(value.toPrecision(12));

function decayed(halfLifeMs: number, at: number[], x: number[], t: number): number {
  let [sum, since] = [0, at[0] as number];
  at.forEach((when, i) => {
    sum = sum * Math.pow(2, -(when - since) / halfLifeMs) + (x[i] as number);
    since = when;
  });
  return sum * Math.pow(2, -(t - since) / halfLifeMs);
}

function decayedMean(feature: Aggregate<'decayed_mean'>, at: number[], x: number[], t: number): number {
  const { halfLifeMs, prior, priorWeight } = feature;
  const weights = decayed(
    halfLifeMs,
    at,
    at.map(() => 1),
    t,
  );
  return rounded((priorWeight * prior + decayed(halfLifeMs, at, x, t)) / (priorWeight + weights));
}

function openCount(
  feature: Aggregate<'open_count'>,
  events: readonly RuleEvent[],
  t: number,
  exponent: number,
) {
  const open = new Set<Value>();
  for (const event of events.filter(({ occurredAt }) => occurredAt <= t - feature.offsetMs)) {
    const key = event.fields[feature.key];
    if (key === undefined) continue;
    if (feature.closed.includes(event.type)) open.delete(key);
    const where = () => feature.where === null || evaluate(feature.where, fieldsOf(event, exponent)) === true;
    if (feature.opened.includes(event.type) && where()) open.add(key);
  }
  return open.size;
}

function attribute(feature: Aggregate<'attribute'>, events: readonly RuleEvent[], t: number): Value {
  const told = events
    .filter(
      ({ type, occurredAt }) =>
        /^(registered|profile_changed)$/.test(type) && occurredAt <= t - feature.offsetMs,
    )
    .map(({ fields }) => fields[`attributes.${feature.of}`])
    .filter((value) => value !== undefined);
  return told.at(-1) ?? feature.default;
}

const absent = { number: 0, text: '', boolean: false };
const moneyFields = ['amount', 'margin'];

/** What `where` sees of one event: money in major units, absent fields as 0, "" or false. */
function fieldsOf(event: RuleEvent, exponent: number): Scope {
  const nothing = () => {
    throw new Error('where sees fields only');
  };
  return {
    name(name, type) {
      const value = event.fields[name];
      if (value === undefined) return absent[type];
      return moneyFields.includes(name) ? (value as number) / 10 ** exponent : value;
    },
    score: nothing,
    reaches: nothing,
  };
}
