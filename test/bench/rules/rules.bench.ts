import type { Bench, Contender, Target } from '../harness/bench.js';
import { advanceAll } from './advance.js';
import { customersIn, eventsIn, firstCustomers, historyOf, type EventColumns } from './columns.js';
import {
  columnar,
  evaluateColumns,
  evaluateTogether,
  followStream,
  incremental,
  streamOf,
  timelineOf,
  together,
} from './generated.js';
import { foldAll } from './hand-written/run.js';
import { populationOf } from './population.js';
import { checked, compiled, texts } from './rule-sets.js';

/** Four rule sets over made-up customers: every instant of an event and every month, cut-offs included. */
export const rulesBench: Bench = {
  about:
    'tier-pyramid, value-rfm, lifecycle-4stage and satisfaction over a made-up population, ticks of a month',
  prepare: ({ events, seed }) => {
    const all = populationOf(events, seed);
    const tenth = firstCustomers(all, Math.ceil(customersIn(all) / 10));
    return { contenders: [...evaluation(all, tenth), ...compilation()], targets };
  },
};

// One history at a time is too slow for all of them: it has a tenth of the customers, and the fold by hand too, to compare.
function evaluation(all: EventColumns, tenth: EventColumns): readonly Contender[] {
  const histories = Array.from({ length: customersIn(tenth) }, (_, customer) => historyOf(tenth, customer));
  const ruleSets = texts().map((text) => compiled(checked(text)));
  const trees = texts().map(checked);
  const overColumns = trees.map(columnar);
  const asOne = together(trees);
  const following = trees.map(incremental);
  const timelines = overColumns.map((one) => timelineOf(one, tenth));
  const stream = streamOf(tenth);
  return [
    { ...over(all, 'all customers'), name: 'hand-written', run: () => foldAll(all) },
    {
      ...over(all, 'all customers'),
      name: 'columns',
      run: () => evaluateTogether({ all: asOne, ruleSets: trees }, all),
    },
    {
      ...over(all, 'all customers'),
      name: 'columns, one rule set after the other',
      run: () => evaluateColumns(overColumns, all),
    },
    { ...over(tenth, 'a tenth'), name: 'hand-written, a tenth', run: () => foldAll(tenth) },
    {
      ...over(tenth, 'a tenth'),
      name: 'one at a time, a tenth',
      run: () => followStream(following, timelines, stream),
    },
    { ...over(tenth, 'a tenth'), name: 'advance, a tenth', run: () => advanceAll(ruleSets, histories) },
  ];
}

const over = (columns: EventColumns, comparedAs: string) => ({ units: eventsIn(columns), comparedAs });

/** Of the four together; `perSecond` counts rule sets. */
function compilation(): readonly Contender[] {
  const sources = texts();
  const trees = sources.map(checked);
  const none = (): string => '';
  const compile = (run: () => void) => () => {
    run();
    return none;
  };
  return [
    { name: 'compile, from tree', run: compile(() => trees.map(compiled)) },
    { name: 'compile, from text', run: compile(() => sources.map((text) => compiled(checked(text)))) },
  ].map((one) => ({ ...one, units: trees.length, comparedAs: null }));
}

const targets: readonly Target[] = [
  {
    name: 'columns, events a second',
    value: (of) => of('columns').perSecond,
    target: 5_000_000,
    better: 'higher',
  },
  {
    name: 'one at a time, events a second',
    value: (of) => of('one at a time, a tenth').perSecond,
    target: 1_000_000,
    better: 'higher',
  },
  {
    name: 'columns / hand-written, time',
    value: (of) => of('columns').medianMs / of('hand-written').medianMs,
    target: 1.2,
    better: 'lower',
  },
  {
    name: 'compile one rule set from text, ms',
    value: (of) => 1000 / of('compile, from text').perSecond,
    target: 20,
    better: 'lower',
  },
];
