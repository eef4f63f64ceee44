import fc from 'fast-check';
import {
  columnsOfHistories,
  compileColumnar,
  compileTogether,
  CutoffTimeline,
  effectiveHistory,
  SumOverflow,
  type ChangeSink,
  type PopulationColumns,
  type Published,
  type RuleSet,
} from '@hindsight/rules';
import { anyCase } from './any/cases.js';
import { ruleSets } from './arbitrary-rule-sets.js';
import { checked, exponent } from './compiled-run.js';
import { runs } from './proof-runs.js';

const options = { currencyExponent: exponent };

/** Other rule sets beside that of a case: of any clock, or of the same one, or the same ones again. */
const beside = fc.array(
  fc.record({
    source: fc.oneof(
      ruleSets,
      anyCase.map(({ source }) => source),
    ),
    sameClock: fc.boolean(),
    twice: fc.boolean(),
  }),
  { minLength: 1, maxLength: 3 },
);

type Heard = Parameters<ChangeSink['add']>[];

describe('rule sets that are evaluated together', () => {
  const joined = { cases: 0, changes: 0, members: 0 };

  it('say what each says alone: changes, causes, members and cut-offs', () => {
    const property = fc.property(anyCase, beside, ({ source, customers, asOf }, others) => {
      const first = checked(source);
      const all = [
        first,
        ...others.flatMap((other) => {
          const ruleSet = checked(other.source);
          const one = other.sameClock ? { ...ruleSet, clock: first.clock } : ruleSet;
          return other.twice ? [one, one] : [one];
        }),
      ];
      const histories = customers.map(({ customerId, events }) => effectiveHistory(customerId, events));
      const { fields } = compileTogether(all, options);
      const columns = columnsOfHistories(histories, fields);
      const [apart, together] = [
        outcomeOf(() => alone(all, columns, asOf)),
        outcomeOf(() => asOne(all, columns, asOf)),
      ];
      expect(together).toEqual(apart);
      if (typeof together === 'string') return;
      joined.cases++;
      joined.changes += together.heard.flat().length;
      joined.members += together.published.flat().length;
    });
    fc.assert(property, runs(60));
    expect(Math.min(joined.changes, joined.members) / joined.cases).toBeGreaterThan(1);
  }, 600_000);
});

/** What comes of it; where a sum is too large, that. */
function outcomeOf<Outcome>(run: () => Outcome): Outcome | 'too large' {
  try {
    return run();
  } catch (error) {
    if (error instanceof SumOverflow) return 'too large';
    throw error;
  }
}

function alone(all: readonly RuleSet[], columns: PopulationColumns, asOf: number) {
  const programs = all.map((one) => compileColumnar(one, options));
  const ranked = programs.map((one) => one.rank(columns, asOf));
  const published = programs.map((one) => one.computeCutoffs(columns, asOf));
  const heard = all.map((): Heard => []);
  programs.forEach((one, which) => {
    one.evaluate(columns, timelineOf(published[which] ?? []), asOf, hearing(heard[which] ?? []));
  });
  return { ranked, published, heard };
}

function asOne(all: readonly RuleSet[], columns: PopulationColumns, asOf: number) {
  const program = compileTogether(all, options);
  const ranked = program.rank(columns, asOf);
  const published = program.computeCutoffs(columns, asOf);
  const heard = all.map((): Heard => []);
  program.evaluate(columns, published.map(timelineOf), asOf, heard.map(hearing));
  return { ranked, published, heard };
}

const hearing = (heard: Heard): ChangeSink => ({ add: (...change) => void heard.push(change) });

function timelineOf(published: readonly Published[]): CutoffTimeline {
  const timeline = new CutoffTimeline();
  for (const { instant, values } of published) timeline.publish(instant, values);
  return timeline;
}
