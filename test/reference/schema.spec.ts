import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'yaml';
import { checkRuleSet, ruleSetSchema } from '@hindsight/rules';
import { anyRuleSets } from './any/rule-sets.js';
import { ruleSets } from './arbitrary-rule-sets.js';
import { runs } from './proof-runs.js';

const catalogue = join(import.meta.dirname, '../../libs/rules/catalogue');
const shipped = readdirSync(catalogue).map((file) => readFileSync(join(catalogue, file), 'utf8'));
const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(
  ruleSetSchema,
);

/** What the checker says of shape alone: keys, kinds of values, choices, lengths; of what kind a default is, its field says. */
const structural =
  / needs (?!one of|order)|^unknown key|(?<!^expected default )as (a mapping|text|a number|a whole number|a duration|one of)|expected a list of (?!numbers or)|found an empty text/;

function problemsOf(document: unknown): readonly string[] {
  const checked = checkRuleSet(JSON.stringify(document));
  return checked.ok
    ? []
    : checked.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Edit = (holder: Record<string, Json>, key: string) => void;

const strange: Json[] = [
  null,
  true,
  0,
  -1,
  1.5,
  '',
  'x',
  'any',
  '30d',
  'true',
  [],
  ['x'],
  {},
  { x: 1 },
  '\u0007',
];
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom(...strange).map(
    (value): Edit =>
      (holder, key) =>
        void (holder[key] = value),
  ),
  fc.constant<Edit>((holder, key) => void Reflect.deleteProperty(holder, key)),
  fc
    .constantFrom(
      'extra',
      'hold',
      'field',
      'window',
      'else',
      'policy',
      'bands',
      'Name',
      'shares',
      'default',
      'purpose',
    )
    .chain((name) =>
      fc.constantFrom(...strange).map(
        (value): Edit =>
          (holder) =>
            void (holder[name] = value),
      ),
    ),
  fc.constant<Edit>((holder, key) => {
    const value = holder[key];
    if (Array.isArray(value)) value.push(...value.slice(0, 1));
  }),
);

/** Every mapping and list of a document with each of its keys. */
function places(value: Json): [Record<string, Json>, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, Json>; // a list is edited by its indexes
  return Object.keys(holder).flatMap((key) => [
    [holder, key] as [Record<string, Json>, string],
    ...places(holder[key] ?? null),
  ]);
}

const mutated = fc
  .tuple(fc.oneof(fc.constantFrom(...shipped), anyRuleSets, ruleSets), fc.nat(9999), edit)
  .map(([source, place, change]) => {
    const document = parse(source) as Json;
    const all = places(document);
    const [holder, key] = all[place % all.length] ?? [{}, ''];
    change(holder, key);
    return document;
  });

describe('the schema of a rule set', () => {
  it.each(shipped.map((source) => [/^id: *(.*)/m.exec(source)?.[1], source]))('accepts %s', (_, source) => {
    validate(parse(source));
    expect(validate.errors).toBeNull();
  });

  it('accepts every rule set that the checker accepts', () => {
    const property = fc.property(fc.oneof(anyRuleSets, ruleSets), (source) => {
      expect(problemsOf(JSON.parse(source))).toEqual([]);
      expect(validate(JSON.parse(source)) ? null : validate.errors).toBeNull();
    });
    fc.assert(property, runs(100));
  }, 120_000);

  it('refuses nothing that the checker accepts, and every shape that the checker refuses', () => {
    const refused = { schema: 0, checker: 0 };
    const property = fc.property(mutated, (document) => {
      const [valid, problems] = [validate(document), problemsOf(document)];
      if (!valid) refused.schema++;
      if (problems.length > 0) refused.checker++;
      if (!valid) expect([validate.errors, problems]).not.toEqual([expect.anything(), []]);
      if (problems.some((problem) => structural.test(problem)))
        expect([valid, problems]).toEqual([false, problems]);
    });
    fc.assert(property, runs(600));
    expect(refused.schema).toBeGreaterThan(refused.checker / 2);
  }, 120_000);

  it('describes every key, so that an editor can say what it is for', () => {
    const document = JSON.stringify(ruleSetSchema);
    const keys = [...document.matchAll(/"properties":\{/g)].length;
    expect(keys).toBeGreaterThan(20);
    expect(undescribed(ruleSetSchema as Json)).toEqual([]);
  });
});

/** Keys without a word about them; a constant says itself. */
function undescribed(value: Json): string[] {
  return places(value)
    .filter(([, key]) => key === 'properties')
    .flatMap(([holder]) =>
      Object.entries((holder['properties'] ?? {}) as Record<string, Record<string, Json>>),
    )
    .filter(([, schema]) => !('const' in schema) && !('description' in schema))
    .map(([key]) => key);
}
