import type { RuleEvent } from '@hindsight/rules';
import type { Customer } from '../reference-history.js';
import type { AnyCase } from './cases.js';

interface Document {
  clock: Record<string, unknown>;
  features: Record<string, Record<string, unknown>>;
  population?: Record<string, Record<string, unknown>>;
  outputs: Record<string, unknown>[];
}

/** A case with one construct taken away; where the outcome stays the same, the construct did not matter. */
export type Ablation = (one: AnyCase) => AnyCase;

const inDocument =
  (edit: (document: Document) => void): Ablation =>
  (one) => {
    const document = JSON.parse(one.source) as Document; // random documents are JSON of this shape
    edit(document);
    return { ...one, source: JSON.stringify(document) };
  };

const withoutKey = (key: string, of: (feature: Record<string, unknown>) => boolean = () => true) =>
  inDocument(({ features }) => {
    for (const feature of Object.values(features)) if (of(feature)) Reflect.deleteProperty(feature, key);
  });

const withoutHold = (type: string) =>
  inDocument(({ outputs }) => {
    for (const output of outputs.filter((one) => one['type'] === type)) {
      Reflect.deleteProperty(output, 'hold');
      const transitions = (output['transitions'] ?? []) as object[];
      for (const transition of transitions) Reflect.deleteProperty(transition, 'hold');
    }
  });

const never = { agg: 'count', events: ['merged'] };
const nothing = { agg: 'attribute', of: 'nothing' };

/** Every feature with this aggregate is 0 or "" for ever. */
const withoutAggregate = (agg: string) =>
  inDocument(({ features }) => {
    for (const [name, feature] of Object.entries(features)) {
      const isText = agg === 'attribute' || (/first|last/.test(agg) && isTextField(String(feature['field'])));
      if (feature['agg'] === agg) features[name] = isText ? nothing : never;
    }
  });

const isTextField = (field: string): boolean =>
  /^(channel|category|cause|reason|kind|area|outcome|instrument|direction|purpose|partyKind|leadSource|funnelStage|declaredBy|legalBasis)$/.test(
    field,
  );

const inPopulations = (edit: (population: Record<string, unknown>) => void) =>
  inDocument(({ population }) => {
    Object.values(population ?? {}).forEach(edit);
  });

const inClock = (key: string, value: string) =>
  inDocument(({ clock }) => {
    clock[key] = value;
  });

const inEvents =
  (edit: (events: readonly RuleEvent[]) => readonly RuleEvent[]): Ablation =>
  (one) => ({
    ...one,
    customers: one.customers.map(({ customerId, events }): Customer => ({
      customerId,
      events: edit(events),
    })),
  });

const withoutType = (types: RegExp) => inEvents((events) => events.filter(({ type }) => !types.test(type)));

const minute = 60_000;
const later = (wanted: (event: RuleEvent) => boolean) =>
  inEvents((events) =>
    events.map((event) =>
      wanted(event) ? { ...event, occurredAt: event.occurredAt + event.revision + 1 } : event,
    ),
  );

const aggregates = [
  ...[
    'count',
    'sum',
    'mean',
    'min',
    'max',
    'first',
    'last',
    'distinct',
    'days_since_last',
    'days_since_first',
  ],
  ...['mean_gap_days', 'decayed_sum', 'decayed_mean', 'open_count', 'attribute'],
];

/** What must matter, and how to take it away. */
export const ablations: Readonly<Record<string, Ablation>> = {
  ...Object.fromEntries(aggregates.map((agg) => [agg, withoutAggregate(agg)])),
  window: withoutKey('window'),
  offset: withoutKey('offset'),
  where: withoutKey('where'),
  'where of an open count': withoutKey('where', ({ agg }) => agg === 'open_count'),
  'offset of an open count': withoutKey('offset', ({ agg }) => agg === 'open_count'),
  default: withoutKey('default'),
  min_gaps: withoutKey('min_gaps'),
  'hold of a table': withoutHold('table'),
  'hold of a score': withoutHold('score'),
  'hold of a machine': withoutHold('machine'),
  clamp: inDocument(({ outputs }) => {
    for (const output of outputs) Reflect.deleteProperty(output, 'clamp');
  }),
  among: inPopulations((population) => (population['among'] = 'true')),
  min_members: inPopulations((population) => Reflect.deleteProperty(population, 'min_members')),
  'cut-offs': inPopulations((population) => (population['min_members'] = 1000)),
  'the day, month or year of a cut-off': inClock('cutoffs', 'week'),
  ticks: inClock('tick', 'none'),
  'the zone': inClock('tz', 'Pacific/Kiritimati'),
  corrections: withoutType(/^corrected$/),
  withdrawals: withoutType(/^complaint_withdrawn$/),
  'an end': withoutType(/^(merged|erased)$/),
  'events that no feature reads': withoutType(/^stored:/),
  'events of one instant': later(() => true),
  'events at a full minute': later(({ occurredAt }) => occurredAt % minute === 0),
  'the order in which events were heard': inEvents((events) =>
    [...events].reverse().map((event, revision) => ({ ...event, revision })),
  ),
};
