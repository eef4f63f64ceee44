import { outputTypes } from '../check/check-output.js';
import { duration, expression, label, list, number, oneOf, policy, record, type Schema } from './shapes.js';

type OutputType = (typeof outputTypes)[number];

const id: Schema = {
  type: 'string',
  description: 'The name of the output: a dimension of segmentation. Outputs below may name it.',
  pattern: '^[a-z][a-z0-9_]*$',
};
const ruleId: Schema = {
  ...label('The id of the rule, unique in the output; a change names it.'),
  not: { enum: ['else', 'initial', 'when'] },
};
const when = expression('A condition on features, cut-offs and the outputs above.');
const hold = record(
  'How long a change must hold before it is taken.',
  {},
  { up: duration('Before a rise'), down: duration('Before a fall') },
);

const table = record(
  'The first row whose condition holds gives the result.',
  {
    id,
    type: { const: 'table' },
    rows: list('Tried from the top.', record('A row.', { id: ruleId, when, then: label('The result.') })),
    else: label('The result when no row holds.'),
  },
  {
    order: list('Every result once, low to high.', label('A result.'), { uniqueItems: true }),
    hold,
    policy: policy(),
  },
);

const from: Schema = {
  description: 'The states that it leaves, or any.',
  anyOf: [{ const: 'any' }, list('The states that it leaves.', label('A state.'), { uniqueItems: true })],
};
const transition = record(
  'A way from one state to another.',
  { id: ruleId, from, to: label('The state that it leads to.'), when },
  { hold: duration('How long the condition must have held') },
);
const machine = record(
  'A state that moves along the first transition that fires.',
  {
    id,
    type: { const: 'machine' },
    states: list('All states.', label('A state.'), { uniqueItems: true }),
    initial: label('The state to begin with.'),
    transitions: list('Tried from the top.', transition),
  },
  { policy: policy() },
);

const band = record('A band.', {
  id: ruleId,
  at_least: number('The least value of the band; it falls from band to band.'),
  then: label('The result.'),
});
const scored = {
  id,
  type: { const: 'score' },
  value: expression('A number made of features, scores and the outputs above.'),
};
const clamp = list('Lowest and highest value.', { type: 'number' }, { minItems: 2, maxItems: 2 });
const score: Schema = {
  // Results belong to bands: without them there is nothing to hold, to name or to fall back to.
  if: { required: ['bands'] },
  then: record(
    'A number, and the band it falls in.',
    {
      ...scored,
      bands: list('Highest first.', band),
      else: label('The result below all bands.'),
    },
    { clamp, hold, policy: policy() },
  ),
  else: record('A number without results.', scored, { clamp }),
};

const flag = record(
  'True while its condition holds.',
  { id, type: { const: 'flag' }, when },
  { policy: policy({ enum: ['true', 'false'] }) },
);

const schemas: Readonly<Record<OutputType, Schema>> = { table, machine, score, flag };

/** One output: which keys it takes depends on `type`. */
export const outputSchema: Schema = {
  type: 'object',
  description: 'One dimension of segmentation.',
  required: ['id', 'type'],
  properties: { id, type: oneOf('How the result comes about.', outputTypes) },
  allOf: outputTypes.map((type) => ({
    if: { required: ['type'], properties: { type: { const: type } } },
    then: schemas[type],
  })),
};
