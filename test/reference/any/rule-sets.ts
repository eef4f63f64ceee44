import fc from 'fast-check';
import { anyFeature, spend, type AnyFeature } from './features.js';
import { anyOutput, results, type AnyOutput } from './outputs.js';
import { anyTruth, type Names, type Phrase } from './phrases.js';
import { near, texts } from './vocabulary-at-random.js';

// Documents are built as JSON, which is YAML. Every name that an expression uses exists, so each one passes the check.

// Words that mean something in JavaScript, and none in the language.
const featureNames = ['spend', 'constructor', 'this', 'class', 't', 'k', 'undefined', 'f_7', 'eval'];
const populationNames = ['rank', 'arguments', 'new'];
const outputNames = ['level', 'valueof', 'typeof', 'await', 'delete', 'o6'];

interface AnyPopulation {
  readonly of: number;
  readonly among: Phrase;
  readonly desc: boolean;
  readonly method: 'cuts' | 'shares' | 'scores';
  readonly shares: readonly number[];
  readonly scores: number;
  readonly least: number | null;
}

const population: fc.Arbitrary<AnyPopulation> = fc.record({
  of: fc.nat(99),
  among: fc.oneof(
    fc.constant(() => 'true'),
    anyTruth,
  ),
  desc: fc.boolean(),
  method: fc.constantFrom('cuts', 'shares', 'scores'),
  shares: fc.uniqueArray(fc.constantFrom(0.2, 0.333333, 0.5, 0.8, 0.000001, 1), {
    minLength: 1,
    maxLength: 3,
  }),
  scores: fc.constantFrom(2, 3, 5),
  least: fc.option(fc.constantFrom(1, 2, 3), { nil: null }),
});

const clock = fc.record({
  tz: fc.constantFrom(
    ...[
      'UTC',
      'Europe/London',
      'Asia/Shanghai',
      'America/New_York',
      'Asia/Kathmandu',
      'America/Sao_Paulo',
      'Pacific/Apia',
    ],
  ),
  tick: fc.constantFrom('day', 'day', 'week', 'month', 'none'),
  cutoffs: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
});

/** Any rule set: any features, cut-offs and outputs, joined by any expressions. */
export const anyRuleSets: fc.Arbitrary<string> = fc
  .record({
    clock,
    features: fc.array(anyFeature, { maxLength: 8, size: '+1' }),
    populations: fc.array(population, { maxLength: 3, size: '+1' }),
    outputs: fc.array(anyOutput, { minLength: 1, maxLength: 6, size: '+1' }),
  })
  .map(({ clock: when, features: others, populations, outputs }) => {
    const features = named(featureNames, [spend, ...others]);
    const ranked = named(populationNames, populations).map(
      ([name, one]) => [name, rank(one, features)] as const,
    );
    return JSON.stringify({
      hindsight: 1,
      id: 'any',
      clock: when,
      features: Object.fromEntries(features.map(([name, { document }]) => [name, document])) as object,
      ...(ranked.length > 0 && { population: Object.fromEntries(ranked) as object }),
      outputs: outputsOf(outputs, namesOf(features, ranked)),
    });
  });

function named<T>(names: readonly string[], all: readonly T[]): (readonly [name: string, T])[] {
  return all.map((one, n) => [names[n] ?? `more_${n}`, one] as const);
}

type Features = readonly (readonly [string, AnyFeature])[];

interface Ranking {
  readonly of: string;
  readonly order: 'asc' | 'desc';
  readonly [method: string]: unknown;
}

function rank(
  { of, among, desc, method, shares, scores, least }: AnyPopulation,
  features: Features,
): Ranking {
  const rankable = features.filter(([, { reads }]) => reads === 'number');
  const kind = !desc && method === 'shares' ? 'cuts' : method;
  const cuts = Object.fromEntries(shares.map((share, n) => [`c${n}`, share]));
  return {
    of: rankable[of % rankable.length]?.[0] ?? '',
    among: among(namesOf(features, [])),
    order: desc ? 'desc' : 'asc',
    [kind]: kind === 'scores' ? scores : cuts,
    ...(least !== null && { min_members: least }),
  };
}

type Ranked = readonly (readonly [string, Ranking])[];

function namesOf(features: Features, ranked: Ranked): Names {
  const scored = ranked.filter(([, one]) => 'scores' in one);
  return {
    numbers: [
      ...features
        .filter(([, { reads }]) => reads === 'number')
        .map(([name, one]) => ({ name, near: one.near })),
      ...scored.map(([name]) => ({ name: `${name}.score`, near: near.score })),
    ],
    texts: features.filter(([, { reads }]) => reads === 'text').map(([name]) => ({ name, near: texts })),
    booleans: [],
    cuts: ranked.flatMap(([name, one]) => cutsOf(name, one)),
  };
}

function cutsOf(name: string, one: Ranking): Names['cuts'] {
  const cuts = (one['cuts'] ?? one['shares'] ?? {}) as Record<string, number>;
  const operator = one.order === 'desc' ? '>=' : '<=';
  return Object.keys(cuts).map((cut) => ({ of: one.of, operator, cut: `${name}.${cut}` }));
}

/** Each output sees those above it: a score as a number, a flag as a boolean, any other as a text. */
function outputsOf(outputs: readonly AnyOutput[], below: Names): object[] {
  let names = below;
  return named(outputNames, outputs).map(([id, { type, document }]) => {
    const made = document(id, names);
    names = {
      ...names,
      ...(type === 'score' && { numbers: [...names.numbers, { name: id, near: near.number }] }),
      ...(type === 'flag' && { booleans: [...names.booleans, id] }),
      // Twice: what stands above is what makes outputs depend on each other.
      ...(/table|machine/.test(type) && {
        texts: [...names.texts, { name: id, near: results }, { name: id, near: results }],
      }),
    };
    return made;
  });
}
