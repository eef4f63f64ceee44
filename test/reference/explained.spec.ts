import fc from 'fast-check';
import {
  compileExplainer,
  CutoffTimeline,
  effectiveHistory,
  explanationText,
  type Explanation,
  type History,
} from '@hindsight/rules';
import { anyCase } from './any/cases.js';
import { customers, lastDay } from './arbitrary-customers.js';
import { ruleSets } from './arbitrary-rule-sets.js';
import { checked, compiled, compiledRun, exponent } from './compiled-run.js';
import { runs } from './proof-runs.js';
import type { Customer } from './reference-history.js';

interface Asked {
  readonly source: string;
  readonly customers: readonly Customer[];
  readonly asOf: number;
}

/** Any rule set, and ones whose holds keep something back. */
const asked: fc.Arbitrary<Asked> = fc.oneof(
  anyCase.map(({ instants, ...one }) => ({ ...one, asOf: Math.max(...instants) })),
  fc.record({ source: ruleSets, customers, asOf: fc.nat(60).map((days) => lastDay - days * 86_400_000) }),
);

describe('an explanation, under any rule set', () => {
  it('says what the evaluator says, of every output, in both languages', async () => {
    let explained = 0;
    const property = fc.asyncProperty(asked, async (one) => {
      await forEachExplanation(one, (explanation, stands, later) => {
        const { result, rule, since, value } = explanation;
        expect({ result, rule, since, value }).toEqual(stands);
        expectToBeDecided(explanation);
        for (const kept of explanation.keptBack) {
          if (kept.takesEffectAt === null) continue;
          expect(later(Date.parse(kept.takesEffectAt))).toEqual([kept.takesEffectAt, kept.result]);
        }
        for (const language of ['en', 'zh'] as const) {
          expect(explanationText(explanation, language)).not.toMatch(/NaN|\[object/);
        }
        explained++;
      });
    });
    await fc.assert(property, { ...runs(30), endOnFailure: true });
    expect(explained).toBeGreaterThan(30);
  }, 600_000);
});

type Stands = Pick<Explanation, 'result' | 'rule' | 'since' | 'value'>;

/** `later` is the last change of the output up to an instant, if nothing else happens. */
type Visit = (explanation: Explanation, stands: Stands, later: (instant: number) => unknown) => void;

async function forEachExplanation({ source, customers, asOf }: Asked, visit: Visit): Promise<void> {
  const ruleSet = checked(source);
  const evaluator = compiled(ruleSet);
  const explainer = compileExplainer(ruleSet, { currencyExponent: exponent });
  const timeline = new CutoffTimeline();
  const { cutoffs } = await compiledRun(ruleSet, customers, asOf);
  for (const { instant, values } of cutoffs) timeline.publish(instant, values);
  for (const { customerId, events } of customers.slice(0, 1)) {
    const history = effectiveHistory(customerId, events);
    for (const result of evaluator.asOf(history, timeline, asOf)?.results ?? []) {
      const explanation = explainer.explain(history, timeline, result.output, asOf);
      if (!explanation) throw new Error(`${result.output} is not explained`);
      const since = result.since === null ? null : new Date(result.since).toISOString();
      const later = (instant: number): unknown => {
        const { changes } = evaluator.advance(until(history, asOf), timeline, null, instant);
        const last = changes.findLast(({ output }) => output === result.output);
        return last && [new Date(last.at).toISOString(), last.to];
      };
      visit(
        explanation,
        { result: result.result, rule: result.rule, since, value: sayable(result.value) },
        later,
      );
    }
  }
}

/** What JSON can hold. */
const sayable = (value: number | null): number | null => (Number.isFinite(value) ? value : null);

const until = ({ customerId, events, endsAt }: History, asOf: number): History => ({
  customerId,
  events: events.filter(({ occurredAt }) => occurredAt <= asOf),
  endsAt: endsAt !== null && endsAt <= asOf ? endsAt : null,
});

/** The rule that decided is the last that was tried, and it held; every one before it did not, or had not for long enough. */
function expectToBeDecided({ decided, type }: Explanation): void {
  const last = decided.tried.at(-1);
  if (last?.rule !== decided.rule) return; // `else` and `initial` have no condition
  expect(last.holds).toBe(true);
  if (type !== 'machine') expect(decided.tried.slice(0, -1).some(({ holds }) => holds)).toBe(false);
}
