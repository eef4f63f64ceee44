import type { History } from '../history/effective-history.js';
import type { RuleEvent } from '../rule-event.js';
import type { Feature, FieldReference } from '../rule-set.js';
import { Program } from '../evaluate/program.js';
import * as aggregates from './aggregates.js';
import { decayedMean, decayedSum } from './decayed.js';
import { FeatureReader } from './feature-reader.js';
import { addWhere, fieldIntake, openIntake, type Where } from './intake.js';
import type { Aggregate } from './qualifying.js';

/** All features of a rule set over one customer at a time. */
export class FeatureReaders {
  readonly readers: readonly FeatureReader[];
  private readonly takers = new Map<string, FeatureReader[]>();
  private readonly sums: readonly FeatureReader[];
  private mayOverflow = false;

  constructor(features: readonly Feature[], currencyUnit: number) {
    const wheres = compileWheres(features, currencyUnit);
    this.readers = features.map((feature, place) => readerOf(feature, wheres[place] ?? null, currencyUnit));
    features.forEach((feature, place) => {
      for (const type of eventsOf(feature)) this.takersOf(type).push(...this.readers.slice(place, place + 1));
    });
    this.sums = this.readers.filter((_, place) => isMoneySum(features[place]));
  }

  /** Begins with a customer. Instants read from now on belong to it, and never go back. */
  load(history: History): void {
    for (const reader of this.readers) reader.clear(history.customerId);
    for (const event of history.events) {
      const takers = this.takers.get(event.type);
      if (takers) for (const taker of takers) taker.take(event);
    }
    this.mayOverflow = this.sums.some((sum) => sum.mayOverflow());
  }

  /** Stops at a sum that is too large, though no output may ask for it. @throws SumOverflow */
  checkSums(t: number): void {
    if (this.mayOverflow) for (const sum of this.sums) sum.read(t);
  }

  /** The events that one feature is made of at `t`, in history order. Begins with the customer anew, for this feature. */
  eventsBehind(name: string, history: History, t: number): readonly RuleEvent[] {
    const reader = this.named(name);
    reader.clear(history.customerId);
    const taken = history.events.filter(
      (event) => this.takers.get(event.type)?.includes(reader) === true && reader.take(event),
    );
    reader.read(t);
    return taken.slice(reader.window.first, reader.window.end);
  }

  named(name: string): FeatureReader {
    const reader = this.readers.find((one) => one.name === name);
    if (!reader) throw new RangeError(`${name} is not a feature of this rule set`);
    return reader;
  }

  private takersOf(type: string): FeatureReader[] {
    let takers = this.takers.get(type);
    if (!takers) this.takers.set(type, (takers = []));
    return takers;
  }
}

function compileWheres(features: readonly Feature[], currencyUnit: number): (Where | null)[] {
  const program = new Program();
  const places = features.map((feature) => {
    const where = 'where' in feature ? feature.where : null;
    const events = feature.agg === 'open_count' ? feature.opened : eventsOf(feature);
    return where && addWhere(program, where, events, currencyUnit);
  });
  const linked = program.link({});
  return places.map((place) => (place === null ? null : (linked[place] as Where))); // `where` is checked to be boolean
}

const profileEvents = ['registered', 'profile_changed'];

/** Each type once, though a file may list it twice. */
function eventsOf(feature: Feature): string[] {
  if (feature.agg === 'attribute') return profileEvents;
  return [...new Set(feature.agg === 'open_count' ? [...feature.opened, ...feature.closed] : feature.events)];
}

function isMoneySum(feature: Feature | undefined): boolean {
  return (feature?.agg === 'sum' || feature?.agg === 'mean') && feature.field.type === 'money';
}

function readerOf(feature: Feature, where: Where | null, currencyUnit: number): FeatureReader {
  const aggregate = aggregateOf(feature, currencyUnit);
  const otherwise = otherwiseOf(feature);
  const { name, offsetMs } = feature;
  if (feature.agg === 'attribute') {
    const attribute = fieldIntake({ name: `attributes.${feature.of}`, type: 'text' }, null);
    return new FeatureReader(name, { windowMs: null, offsetMs }, aggregate, attribute, otherwise);
  }
  if (feature.agg === 'open_count') {
    const open = openIntake(feature, where);
    return new FeatureReader(name, { windowMs: null, offsetMs }, aggregate, open, otherwise);
  }
  const field = 'field' in feature ? feature.field : null;
  return new FeatureReader(name, feature, aggregate, fieldIntake(field, where), otherwise);
}

function otherwiseOf(feature: Feature): number | string {
  if (feature.agg === 'decayed_mean') return feature.prior;
  return 'default' in feature ? feature.default : 0;
}

// eslint-disable-next-line complexity -- one line for each aggregate of RULES §3
function aggregateOf(feature: Feature, currencyUnit: number): Aggregate {
  const unit = 'field' in feature && feature.field ? unitOf(feature.field, currencyUnit) : 1;
  switch (feature.agg) {
    case 'count':
      return aggregates.count();
    case 'sum':
      return sumOf(feature, unit, (sum) => sum);
    case 'mean':
      return sumOf(feature, unit, (sum, n) => sum / n);
    case 'min':
      return aggregates.least(unit);
    case 'max':
      return aggregates.greatest(unit);
    case 'first':
      return aggregates.firstOf(unit);
    case 'last':
      return aggregates.lastOf(unit);
    case 'distinct':
      return aggregates.distinct();
    case 'days_since_last':
      return aggregates.daysSinceLast();
    case 'days_since_first':
      return aggregates.daysSinceFirst();
    case 'mean_gap_days':
      return aggregates.meanGapDays(feature.minGaps, feature.default);
    case 'decayed_sum':
      return decayedSum(feature.halfLifeMs, unit);
    case 'decayed_mean':
      return decayedMean(feature.halfLifeMs, unit, feature.prior, feature.priorWeight);
    case 'open_count':
    case 'attribute':
      return aggregates.lastOf(1);
  }
}

function unitOf(field: FieldReference, currencyUnit: number): number {
  return field.type === 'money' ? currencyUnit : 1;
}

function sumOf(
  feature: Feature & { readonly field: FieldReference },
  unit: number,
  finish: aggregates.Finish,
): Aggregate {
  return feature.field.type === 'money'
    ? aggregates.sumOfMoney(feature.name, unit, finish)
    : aggregates.sumOfNumbers(finish);
}
