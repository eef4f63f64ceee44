import fc from 'fast-check';
import type { RuleSet } from '@hindsight/rules';
import { ablations } from './any/ablations.js';
import { anyCase, type AnyCase } from './any/cases.js';
import { checked, compiledRun, exponent } from './compiled-run.js';
import { referenceRun, type Evaluation, type ReferenceRun } from './reference-evaluator.js';

// The proof is worth what its random cases meet. These look at the same ones every time.
const cases = fc.sample(anyCase, { seed: 20_110_301, numRuns: 450 });

/** Of 450 cases; a run of the differential proof has more than a thousand. */
const often = 2;

describe('random cases', () => {
  it('make every construct matter: without it, something else happens', async () => {
    const mattered = new Map(Object.keys(ablations).map((name) => [name, 0]));
    for (const one of cases) {
      const outcome = await outcomeOf(one);
      for (const [name, without] of Object.entries(ablations)) {
        if ((mattered.get(name) ?? 0) >= often) continue;
        const other = await outcomeOf(without(one));
        if (other !== outcome) mattered.set(name, (mattered.get(name) ?? 0) + 1);
      }
    }
    expect([...mattered].filter(([, times]) => times < often)).toEqual([]);
  }, 120_000);

  it('meet every situation', () => {
    const met = new Map(Object.keys(situations).map((name) => [name, 0]));
    for (const { source, customers, asOf } of cases) {
      const ruleSet = checked(source);
      const run = referenceRun(ruleSet, customers, { asOf, exponent });
      for (const [name, is] of Object.entries(situations)) {
        if (is({ source, ruleSet, run })) met.set(name, (met.get(name) ?? 0) + 1);
      }
    }
    expect([...met].filter(([, times]) => times < often)).toEqual([]);
  }, 120_000);
});

async function outcomeOf({ source, customers, asOf }: AnyCase): Promise<string> {
  const { changes, cutoffs } = await compiledRun(checked(source), customers, asOf);
  return JSON.stringify([changes, cutoffs]);
}

interface Met {
  readonly source: string;
  readonly ruleSet: RuleSet;
  readonly run: ReferenceRun;
}

const evaluations = ({ run }: Met): Evaluation[] => run.customers.flatMap((one) => [...one.evaluations]);
const instants = (met: Met) => new Set(evaluations(met).map(({ at }) => at));
const eventInstants = (met: Met) => new Set(evaluations(met).flatMap(({ at, event }) => (event ? [at] : [])));

const tickChanges =
  (tick: string) =>
  ({ ruleSet, run }: Met) =>
    ruleSet.clock.tick === tick && run.changes.some(({ cause, from }) => 'tick' in cause && from !== null);
const cutoffsOf =
  (unit: string) =>
  ({ ruleSet, run }: Met) =>
    ruleSet.clock.cutoffs === unit && run.published.length > 0;
const changesOf =
  (type: string) =>
  ({ ruleSet, run }: Met) =>
    ruleSet.outputs.some(
      (one) =>
        one.type === type && run.changes.some(({ output, from }) => output === one.id && from !== null),
    );
const published =
  (wanted: (population: RuleSet['populations'][number]) => boolean) =>
  ({ ruleSet, run }: Met) =>
    ruleSet.populations.some(
      (one) => wanted(one) && run.published.some(({ values }) => values[one.name] !== undefined),
    );

const situations: Readonly<Record<string, (met: Met) => boolean>> = {
  'a change by a day tick': tickChanges('day'),
  'a change by a week tick': tickChanges('week'),
  'a change by a month tick': tickChanges('month'),
  'no ticks': ({ ruleSet }) => ruleSet.clock.tick === 'none',
  ...Object.fromEntries(
    ['day', 'week', 'month', 'quarter', 'year'].map((unit) => [`cut-offs by ${unit}`, cutoffsOf(unit)]),
  ),
  ...Object.fromEntries(
    ['table', 'machine', 'score', 'flag'].map((type) => [`changes of a ${type}`, changesOf(type)]),
  ),
  'cuts, larger is better': published(({ method, order }) => method === 'cuts' && order === 'desc'),
  'cuts, smaller is better': published(({ method, order }) => method === 'cuts' && order === 'asc'),
  shares: published(({ method }) => method === 'shares'),
  'scores, larger is better': published(({ method, order }) => method === 'scores' && order === 'desc'),
  'scores, smaller is better': published(({ method, order }) => method === 'scores' && order === 'asc'),
  'equal values at a cut': ({ run }) =>
    run.published.some(({ instant, values }) =>
      Object.entries(values).some(([population, cuts]) =>
        Object.values(cuts).some(
          (cut) =>
            run.memberships.filter((one) => one.instant === instant && one.values[population] === cut)
              .length > 1,
        ),
      ),
    ),
  'too few members': ({ ruleSet, run }) =>
    run.memberships.some(({ instant }) =>
      ruleSet.populations.some(
        ({ name, minMembers }) =>
          minMembers > 1 && !run.published.some((one) => one.instant === instant && one.values[name]),
      ),
    ),
  'an event at a cut-off': (met) =>
    met.run.memberships.some(({ instant }) => eventInstants(met).has(instant)),
  'an event at the edge of a window': (met) => {
    const [events, all] = [eventInstants(met), instants(met)];
    const lengths = met.ruleSet.features.flatMap((one) =>
      'windowMs' in one && one.windowMs !== null ? [one.windowMs + one.offsetMs] : [],
    );
    return lengths.some((length) => [...events].some((at) => all.has(at + length)));
  },
  'an event at the edge of an offset': (met) => {
    const [events, all] = [eventInstants(met), instants(met)];
    return met.ruleSet.features.some(
      ({ offsetMs = 0 }: { offsetMs?: number }) =>
        offsetMs > 0 && [...events].some((at) => all.has(at + offsetMs)),
    );
  },
  'a transition that waits': (met) =>
    machineSteps(met, ({ truths, fired, holdMs, leaves }) => leaves && truths && !fired && holdMs > 0),
  'a held transition that fires': (met) => machineSteps(met, ({ fired, holdMs }) => fired && holdMs > 0),
  'a transition at the first evaluation': ({ ruleSet, run }) =>
    ruleSet.outputs.some(
      (one) =>
        one.type === 'machine' &&
        run.changes.some(
          ({ output, from, rule }) => output === one.id && from === null && rule !== 'initial',
        ),
    ),
  'a result that is held back': (met) =>
    evaluations(met).some(({ outputs }) =>
      [...outputs.values()].some(
        ({ raw, decision, truths }) =>
          truths.length === 0 && decision.result !== null && raw.result !== decision.result,
      ),
    ),
  'two outputs compared': ({ source }) =>
    /(level|valueof|typeof|await|delete) [!=]= (level|valueof|typeof|await|delete)\b/.test(source),
  'an output that reads a score': ({ ruleSet, source }) =>
    ruleSet.outputs.some(({ id, type }) => type === 'score' && new RegExp(`${id} [<>]`).test(source)),
  'a score without bands': ({ ruleSet }) =>
    ruleSet.outputs.some((one) => one.type === 'score' && one.else === null),
  'an infinite number': (met) =>
    evaluations(met).some(({ outputs }) =>
      [...outputs.values()].some(({ decision }) => Math.abs(Number(decision.value)) > 1e300),
    ),
  'sums that are no decimals': (met) =>
    evaluations(met).some(({ features }) =>
      [...features.values()].some((value) => typeof value === 'number' && String(value).length > 12),
    ),
  'an empty text': (met) => evaluations(met).some(({ features }) => [...features.values()].includes('')),
};

interface Step {
  readonly truths: boolean;
  readonly leaves: boolean;
  readonly fired: boolean;
  readonly holdMs: number;
}

function machineSteps({ ruleSet, run }: Met, wanted: (step: Step) => boolean): boolean {
  return ruleSet.outputs.some(
    (machine) =>
      machine.type === 'machine' &&
      run.customers.some(({ evaluations: all }) =>
        all.some(({ outputs }, n) => {
          const before = all[n - 1]?.outputs.get(machine.id)?.decision.result ?? machine.initial;
          const now = outputs.get(machine.id);
          return machine.transitions.some(({ id, from, holdMs }, place) =>
            wanted({
              truths: now?.truths[place] ?? false,
              leaves: from.includes(before),
              fired: now?.decision.rule === id && now.decision.result !== before,
              holdMs,
            }),
          );
        }),
      ),
  );
}
