import type { FieldValue, RuleEvent } from '../rule-event.js';
import type { Feature } from '../rule-set.js';
import { eventTypes } from '../vocabulary.js';
import type { EventBehind, FeatureReading } from './explanation.js';
import { iso, sayable } from './sayable.js';
import type { Standing, Subject } from './stand.js';

/** How to show what a feature is made of. */
export interface Shown {
  /** Minor units of one major unit: 10^exponent. */
  readonly currencyUnit: number;
  /** How many events at most are listed of each feature. */
  readonly eventsAtMost: number;
}

/** A feature's value at an evaluation, and the events behind it. */
export function readingOf(
  subject: Subject,
  feature: Feature,
  { t, features, dictionary }: Standing,
  shown: Shown,
): FeatureReading {
  const place = subject.core.ruleSet.features.indexOf(feature);
  const behind = decisive(feature, eventsBehind(subject, feature, place, t));
  const value = features[place] ?? NaN;
  return {
    name: feature.name,
    agg: feature.agg,
    value: feature.type === 'number' ? sayable(value) : dictionary.textOf(value),
    window: windowOf(feature, t),
    count: behind.length,
    events: behind.slice(0, shown.eventsAtMost).map((event) => shownEvent(event, feature, shown)),
  };
}

/** The events that a feature is made of at `t`, in history order. */
function eventsBehind(
  { core, customer: { view, history } }: Subject,
  feature: Feature,
  place: number,
  t: number,
): readonly RuleEvent[] {
  const through = t - feature.offsetMs;
  const after = through - (('windowMs' in feature ? feature.windowMs : null) ?? Infinity);
  return history.events.filter(
    ({ occurredAt }, event) =>
      after < occurredAt && occurredAt <= through && core.behind[place]?.(view, event) === true,
  );
}

const madeByFirst: ReadonlySet<Feature['agg']> = new Set(['first', 'days_since_first']);
const madeByLast: ReadonlySet<Feature['agg']> = new Set(['last', 'days_since_last', 'attribute']);

/** Of the events in the window, those that made the value. */
function decisive({ agg }: Feature, inside: readonly RuleEvent[]): readonly RuleEvent[] {
  if (madeByFirst.has(agg)) return inside.slice(0, 1);
  return madeByLast.has(agg) ? inside.slice(-1) : inside;
}

function windowOf(feature: Feature, t: number): FeatureReading['window'] {
  const through = t - feature.offsetMs;
  const windowMs = 'windowMs' in feature ? feature.windowMs : null;
  return { after: windowMs === null ? null : iso(through - windowMs), through: iso(through) };
}

function shownEvent(event: RuleEvent, feature: Feature, { currencyUnit }: Shown): EventBehind {
  const { eventId, type, fields } = event;
  const field = fieldOf(feature);
  return {
    eventId,
    type,
    occurredAt: iso(event.occurredAt),
    amount: typeof fields['amount'] === 'number' ? fields['amount'] / currencyUnit : null,
    score: typeof fields['score100'] === 'number' ? fields['score100'] : null,
    value: field === null ? null : shownField(event, field, currencyUnit),
  };
}

function fieldOf(feature: Feature): string | null {
  if (feature.agg === 'attribute') return `attributes.${feature.of}`;
  if (feature.agg === 'open_count') return feature.key;
  return 'field' in feature ? (feature.field?.name ?? null) : null;
}

function shownField({ type, fields }: RuleEvent, field: string, currencyUnit: number): FieldValue | null {
  const value = fields[field] ?? null;
  const isMoney = eventTypes.get(type)?.fields.get(field) === 'money';
  return isMoney && typeof value === 'number' ? value / currencyUnit : value;
}
