import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkRuleSet } from '../check/check-rule-set.js';
import { columnsOfHistories } from '../columns/columns-of-histories.js';
import { cutoffInstantsIn } from '../clock/instants.js';
import { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { effectiveHistory, type History } from '../history/effective-history.js';
import type { RuleSet } from '../rule-set.js';
import { at, events } from '../testing/story.js';
import { compileColumnar } from './columnar.js';
import type { PopulationColumns } from './population-columns.js';
import { compileRuleSet } from './compile-rule-set.js';

const options = { currencyExponent: 2 };
const hour = 3_600_000;
const begin = at('2024-01-10');
const asOf = begin + 120 * 24 * hour;

function shipped(id: string, tick: 'day' | 'month'): RuleSet {
  const text = readFileSync(`libs/rules/catalogue/${id}.yaml`, 'utf8');
  const checked = checkRuleSet(
    text.replace('min_members: 20', 'min_members: 2').replace('tick: day', `tick: ${tick}`),
  );
  if (!checked.ok) throw new Error(`${id} does not pass`);
  return checked.ruleSet;
}

const kind = fc.constantFrom('purchased', 'returned', 'rated', 'contacted');
const told = fc.tuple(fc.integer({ min: 0, max: 110 * 24 }), kind, fc.integer({ min: 1, max: 100 }));
const life = fc.record({ events: fc.array(told, { maxLength: 12 }), ends: fc.option(fc.nat(110 * 24)) });
const population = fc.array(life, { minLength: 1, maxLength: 8 });

function historyOf({
  events: all,
  ends,
}: {
  events: [number, string, number][];
  ends: number | null;
}): History {
  const end = ends === null ? [] : [[begin + ends * hour, 'erased', {}] as const];
  const fields = (type: string, n: number) =>
    type === 'rated' ? { score100: n } : { amount: type === 'returned' ? -n : n * 100 };
  const live = all.map(([when, type, n]) => [begin + when * hour, type, fields(type, n)] as const);
  return effectiveHistory('ada', events(...live, ...end));
}

/** Histories as columns, one behind the other. */
const columnsOf = (histories: readonly History[]): PopulationColumns =>
  columnsOfHistories(histories, [
    { name: 'amount', kind: 'number' },
    { name: 'score100', kind: 'number' },
  ]);

describe.each(['day', 'month'] as const)('a population in columns, ticks of a %s', (tick) => {
  it.each(['tier-pyramid', 'value-rfm', 'satisfaction'])(
    'has under %s the cut-offs and changes of its histories',
    (id) => {
      const ruleSet = shipped(id, tick);
      const compiled = compileRuleSet(ruleSet, options);
      const columnar = compileColumnar(ruleSet, options);
      fc.assert(
        fc.property(population, (lives) => {
          const histories = lives.map(historyOf);
          const published = columnar.computeCutoffs(columnsOf(histories), asOf);
          const first = Math.min(...histories.map((one) => one.events[0]?.occurredAt ?? Infinity));
          const due = Number.isFinite(first) ? cutoffInstantsIn(ruleSet.clock, first - 1, asOf) : [];
          const expected = due.map((instant) => ({ instant, ...cutoffsAt(compiled, histories, instant) }));
          expect(published).toEqual(expected.filter(({ values }) => Object.keys(values).length > 0));

          const apart = histories.map((one) => columnar.rank(columnsOf([one]), asOf));
          expect(columnar.cutoffsFrom(apart.reverse())).toEqual(published);

          const half = begin + (asOf - begin) / 2;
          const parts = [
            columnar.rank(columnsOf(histories), half),
            columnar.rank(columnsOf(histories), asOf, half),
          ];
          expect(parts.flatMap(({ instants }) => [...instants])).toEqual(
            ruleSet.populations.length > 0 ? due : [],
          );
          expect(columnar.cutoffsFrom(parts)).toEqual(published);

          const timeline = new CutoffTimeline();
          for (const { instant, values } of published) timeline.publish(instant, values);
          const seen: number[][] = histories.map(() => []);
          columnar.evaluate(columnsOf(histories), timeline, asOf, {
            add: (who, _o, _f, _t, when) => seen[who]?.push(when),
          });
          const changes = histories.map((one) => compiled.advance(one, timeline, null, asOf).changes);
          expect(seen).toEqual(changes.map((all) => all.map(({ at: when }) => when)));

          histories.forEach((one, who) => {
            for (const instant of [begin + 40 * 24 * hour + 1, asOf]) {
              const stand = compiled.asOf(one, timeline, instant);
              const wanted = stand && { evaluatedAt: stand.evaluatedAt, features: stand.features };
              expect(columnar.featuresAt(columnsOf(histories), who, instant)).toEqual(wanted);
            }
          });
        }),
        { numRuns: 60 },
      );
    },
  );
});

function cutoffsAt(
  compiled: ReturnType<typeof compileRuleSet>,
  histories: readonly History[],
  instant: number,
) {
  const members: Record<string, number[]> = {};
  for (const history of histories) {
    for (const [name, value] of Object.entries(compiled.membersAt(history, instant))) {
      if (value !== null) (members[name] ??= []).push(value);
    }
  }
  return { values: compiled.cutoffsFrom(members).values };
}
