import fc from 'fast-check';
import { abcClasses, rfmScores } from '@hindsight/domain';
import { checkRuleSet, compileRuleSet } from '@hindsight/rules';

const source = `
hindsight: 1
id: measures
features:
  x: {agg: sum, field: score, events: [rated]}
population:
  fifths: {of: x, among: "true", order: desc, scores: 5}
  classes: {of: x, among: "true", order: desc, shares: {a: 0.5, b: 0.75}}
outputs: [{id: any, type: flag, when: "x >= 0"}]
`;

const checked = checkRuleSet(source);
if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
const compiled = compileRuleSet(checked.ruleSet, { currencyExponent: 0 });

// Halves and quarters are exact in doubles too, so that the rule language and the integers must agree to the last one.
const shares = { a: { numerator: 1n, denominator: 2n }, b: { numerator: 3n, denominator: 4n } };
const values = fc.array(fc.integer({ min: -20, max: 40 }), { minLength: 1, maxLength: 60 });

describe('measures and the rule language', () => {
  it('score by the same cuts', () => {
    fc.assert(
      fc.property(values, (some) => {
        const cuts = Object.values(compiled.cutoffsFrom({ fifths: some }).values['fifths'] ?? {});
        const customers = some.map((orders) => ({ recencyDays: 0, orders, spendMinor: 0n }));
        expect(rfmScores(customers).map(({ f }) => f)).toEqual(
          some.map((value) => 1 + cuts.filter((cut) => value >= cut).length),
        );
      }),
    );
  });

  it('class by the same shares', () => {
    fc.assert(
      fc.property(values, (some) => {
        const { a = Infinity, b = Infinity } =
          compiled.cutoffsFrom({ classes: some }).values['classes'] ?? {};
        expect(abcClasses(some.map(BigInt), shares)).toEqual(
          some.map((value) => (value >= a ? 'A' : value >= b ? 'B' : 'C')),
        );
      }),
    );
  });
});
