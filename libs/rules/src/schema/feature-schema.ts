import { aggregates } from '../check/check-feature.js';
import { eventTypes, type FieldType } from '../vocabulary.js';
import { duration, expression, label, list, number, oneOf, record, text, type Schema } from './shapes.js';

type Agg = (typeof aggregates)[number];

const listed = [...eventTypes.values()].filter(({ notListed }) => notListed === null);

const eventNames = (description: string): Schema =>
  list(description, { enum: listed.map(({ name }) => name) }, { uniqueItems: true });

function fieldOf(description: string, ...types: readonly FieldType[]): Schema {
  const fields = listed.flatMap((one) => [...one.fields]).filter(([, type]) => types.includes(type));
  return oneOf(description, [...new Set(fields.map(([name]) => name))].toSorted());
}

const numeric = fieldOf('The number or money field; money is read in major units.', 'number', 'money');
const readable = fieldOf('The number, money or text field.', 'number', 'money', 'text');
const countable = fieldOf(
  'The field whose values are told apart.',
  'number',
  'money',
  'text',
  'boolean',
  'id',
);

const where = expression(
  'Which of the events count: a condition on the fields of one event. An absent field reads as 0, "" or false.',
);
const offset = duration('How far back the window ends, from the instant of evaluation');
const window = duration('How far back events count (exclusive); all of them without it');
const halfLife = duration('After how long an event weighs half');

const otherwise = (usual: string): Schema =>
  number(`The value when nothing qualifies; ${usual} unless given.`);
const textOrNumber: Schema = {
  type: ['number', 'string'],
  description: 'The value when nothing qualifies, of the type of the field; 0 or "" unless given.',
};

interface Own {
  readonly says: string;
  readonly required?: Readonly<Record<string, Schema>>;
  readonly optional?: Readonly<Record<string, Schema>>;
}

const last = (says: string): Own => ({
  says,
  required: { field: readable },
  optional: { default: textOrNumber },
});
const total = (says: string): Own => ({
  says,
  required: { field: numeric },
  optional: { default: otherwise('0') },
});
const since = (says: string): Own => ({ says, optional: { default: otherwise('99999') } });

/** What each aggregate over listed events needs and takes besides `events`, `where`, `window` and `offset`. */
const own: Readonly<Record<Exclude<Agg, 'open_count' | 'attribute'>, Own>> = {
  count: { says: 'How many events.' },
  sum: total('The sum of a field.'),
  mean: total('The mean of a field.'),
  min: total('The smallest value of a field.'),
  max: total('The largest value of a field.'),
  first: last('The first value of a field.'),
  last: last('The last value of a field.'),
  distinct: { says: 'How many different values of a field.', required: { field: countable } },
  days_since_last: since('Whole days (24 h) since the last event.'),
  days_since_first: since('Whole days (24 h) since the first event.'),
  mean_gap_days: {
    says: 'Mean days between events, unrounded.',
    optional: {
      default: otherwise('99999'),
      min_gaps: {
        type: 'integer',
        minimum: 1,
        description: 'Fewer gaps than this give the default; 1 unless given.',
      },
    },
  },
  decayed_sum: {
    says: 'Sum of a field, or count of events, each weighing half as much after each half life.',
    required: { half_life: halfLife },
    optional: { field: numeric },
  },
  decayed_mean: {
    says: 'Mean of a field in which each event weighs half as much after each half life.',
    required: {
      field: numeric,
      half_life: halfLife,
      prior: number('The mean to begin with.'),
      prior_weight: number('How many events the prior weighs as.', { exclusiveMinimum: 0 }),
    },
  },
};

function overEvents(agg: keyof typeof own): Schema {
  const { says, required = {}, optional = {} } = own[agg];
  const events = eventNames('The event types that count.');
  const span = agg.startsWith('decayed') ? {} : { window, offset };
  return record(says, { agg: { const: agg }, events, ...required }, { where, ...span, ...optional });
}

const openCount = record(
  'How many keys were opened and not closed since.',
  {
    agg: { const: 'open_count' },
    opened: eventNames('The event types that open a key.'),
    closed: eventNames('The event types that close it; none that opens.'),
    key: fieldOf('The id that joins them; every one of these event types has it.', 'id'),
  },
  { where, offset },
);

const attribute = record(
  'The last value of a profile attribute.',
  { agg: { const: 'attribute' }, of: label('The key of the attribute.') },
  { offset, default: text('The value while the attribute is unknown; "" unless given.') },
);

function schemaOf(agg: Agg): Schema {
  if (agg === 'open_count') return openCount;
  return agg === 'attribute' ? attribute : overEvents(agg);
}

/** One feature: which keys it takes depends on `agg`. */
export const featureSchema: Schema = {
  type: 'object',
  description: 'A number or a text computed from the events of one customer.',
  required: ['agg'],
  properties: { agg: oneOf('How the events make one value.', aggregates) },
  // One branch an aggregate, chosen by `agg`: an editor then completes and refuses by that branch alone.
  allOf: aggregates.map((agg) => ({
    if: { required: ['agg'], properties: { agg: { const: agg } } },
    then: schemaOf(agg),
  })),
};
