import { cutoffUnits, tickUnits } from '../check/check-clock.js';
import { featureSchema } from './feature-schema.js';
import { outputSchema } from './output-schema.js';
import { expression, list, named, number, oneOf, record, text, type Schema } from './shapes.js';

const clock = record(
  'When customers are evaluated besides their events, and when cut-offs are computed.',
  {},
  {
    tz: text('IANA time zone whose midnights count; UTC unless given.'),
    tick: oneOf('Evaluate every customer at each of these; day unless given.', tickUnits),
    cutoffs: oneOf('Compute cut-offs at each of these; month unless given.', cutoffUnits),
  },
);

const shares = (description: string): Schema =>
  named(description, number('A share of at most six decimals.', { exclusiveMinimum: 0, maximum: 1 }), {
    minProperties: 1,
  });
const methods = {
  cuts: shares('Cut names with the share of members that reach each.'),
  shares: shares(
    'Cut names with the share of the total that the members up to each carry; with order: desc only.',
  ),
  scores: {
    type: 'integer',
    minimum: 2,
    maximum: 1000,
    description: 'How many equal parts; the best scores highest.',
  },
};
const population: Schema = {
  ...record(
    'A ranking of all customers by one feature.',
    {
      of: { type: 'string', minLength: 1, description: 'The number feature that is ranked.' },
      among: expression('Who is ranked: a condition on features.'),
      order: oneOf('desc: larger is better. asc: smaller is better.', ['desc', 'asc']),
    },
    {
      ...methods,
      min_members: {
        type: 'integer',
        minimum: 1,
        description: 'With fewer, nothing is published; 1 unless given.',
      },
    },
  ),
  oneOf: Object.keys(methods).map((method) => ({ required: [method] })),
  if: { required: ['shares'] },
  then: { properties: { order: { const: 'desc' } } },
};

/**
 * The JSON Schema (2020-12) of a rule set document, made from the checker's own vocabulary. It says less than the
 * checker does: what it refuses the checker refuses too, but names, types of expressions and places are the checker's.
 */
export const ruleSetSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Hindsight rule set',
  ...record(
    'How a customer’s history becomes segments.',
    {
      hindsight: { const: 1, description: 'The version of the rule language.' },
      id: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,62}$', description: 'The name of the rule set.' },
      outputs: list('Dimensions of segmentation, from the top: each sees those above it.', outputSchema),
    },
    {
      title: record('What it is called.', {}, { en: text('In English.'), zh: text('In Chinese.') }),
      source: text('Where the rules come from, and what in them is our own choice.'),
      purpose: {
        ...text('What it is for; whoever reads a sensitive attribute says so.'),
        pattern: '\\S',
      },
      clock,
      features: named('Numbers and texts computed from the events of one customer.', featureSchema),
      population: named('Rankings of all customers, whose cut-offs outputs may name.', population),
    },
  ),
};
