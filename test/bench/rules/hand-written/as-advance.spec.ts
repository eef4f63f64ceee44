import { advanceAll } from '../advance.js';
import { customersIn, historyOf } from '../columns.js';
import { populationOf } from '../population.js';
import { checked, compiled, texts } from '../rule-sets.js';
import { foldAll } from './run.js';

const ruleSets = texts().map((text) => compiled(checked(text)));

describe('the fold written by hand', () => {
  it.each([1, 2, 3])('does what the rule sets say, change by change (population %i)', (seed) => {
    const columns = populationOf(2_000, seed);
    const histories = Array.from({ length: customersIn(columns) }, (_, customer) =>
      historyOf(columns, customer),
    );
    expect(foldAll(columns)()).toBe(advanceAll(ruleSets, histories)());
  });
});
