import { CelScalar, celEnv, celFunc, isCelError, parse, plan, type CelFunc } from '@bufbuild/cel';
import fc from 'fast-check';
import { CutoffTimeline, effectiveHistory } from '@hindsight/rules';
import { celNumber, celTruth, someText } from './any/cel-expressions.js';
import { checked, compiled } from './compiled-run.js';
import { runs } from './proof-runs.js';

// Our functions are not in CEL's own library: what they mean is said here once more.
const { DOUBLE } = CelScalar;
const several = (name: string, of: (...values: number[]) => number): CelFunc[] => [
  celFunc(name, [DOUBLE], DOUBLE, of),
  celFunc(name, [DOUBLE, DOUBLE], DOUBLE, of),
  celFunc(name, [DOUBLE, DOUBLE, DOUBLE], DOUBLE, of),
];
const environment = celEnv({
  funcs: [
    ...several('min', Math.min),
    ...several('max', Math.max),
    celFunc('abs', [DOUBLE], DOUBLE, Math.abs),
    celFunc('floor', [DOUBLE], DOUBLE, Math.floor),
  ],
});

interface Values {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly s: string;
  readonly t: string;
}

const number = fc.oneof(
  fc.constantFrom(0, 1, 0.1, -2.5),
  fc.double({ min: -1e4, max: 1e4, noNaN: true }).map((x) => x + 0),
);
const values: fc.Arbitrary<Values> = fc.record({ a: number, b: number, c: number, s: someText, t: someText });

describe('an expression means what CEL says', () => {
  it('as a condition', () => {
    const seen = { true: 0, false: 0 };
    const property = fc.property(celTruth, values, (text, given) => {
      const told = byCel(text, given);
      seen[String(told) as 'true' | 'false']++;
      expect([text, byRules({ id: 'o', type: 'flag', when: text }, given).result]).toEqual([
        text,
        String(told),
      ]);
    });
    fc.assert(property, runs(500));
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(50);
  }, 60_000);

  it('as a number', () => {
    const property = fc.property(celNumber, values, (text, given) => {
      const told = byCel(text, given);
      expect([text, byRules({ id: 'o', type: 'score', value: text }, given).value]).toEqual([text, told]);
    });
    fc.assert(property, runs(500));
  }, 60_000);
});

function byCel(text: string, given: Values): unknown {
  const result = plan(environment, parse(text))({ ...given });
  if (isCelError(result)) throw new Error(`CEL: ${text}: ${result.message}`);
  return result;
}

const feature = (field: string) => ({ agg: 'last', events: ['opportunity'], field });

/** The same expression as the one output of a rule set, over one event that says the values. */
function byRules(output: object, { a, b, c, s, t }: Values) {
  const features = {
    ...{ a: feature('salesStage'), b: feature('intent'), c: feature('potential'), s: feature('funnelStage') },
    t: { agg: 'attribute', of: 'text' },
  };
  const ruleSet = checked(JSON.stringify({ hindsight: 1, id: 'cel', features, outputs: [output] }));
  const at = { occurredAt: 0, eventId: 'e' };
  const history = effectiveHistory('ada', [
    { type: 'registered', ...at, revision: 0, fields: { 'attributes.text': t } },
    {
      type: 'opportunity',
      ...at,
      revision: 1,
      fields: { salesStage: a, intent: b, potential: c, funnelStage: s },
    },
  ]);
  const asOf = compiled(ruleSet).asOf(history, new CutoffTimeline(), 0);
  if (!asOf?.results[0]) throw new Error('there is an output');
  return asOf.results[0];
}
