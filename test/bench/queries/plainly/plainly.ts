import {
  customersAfter,
  loadHistories,
  measures,
  onPool,
  readMeasure,
  type Measure,
  type ReadModels,
  type Sql,
} from '@hindsight/read-models';
import { effectiveHistory, toRuleEvent } from '@hindsight/rules';
import type { Contender } from '../../harness/bench.js';
import type { Instant } from '../over-everybody.js';
import { folds, type Fold } from './folds.js';
import { houseTerms } from '../house-terms.js';

/** Measures of which every statement can be folded. */
const folded: readonly string[] = [
  ...['pareto', 'abc', 'repurchase-rate', 'per-customer-price', 'average-order-value'],
  ...['retention', 'repurchase-factors'],
];

/**
 * The same measures from the domain's fold over every history, loaded customer by customer: what the answers of the database are
 * held against. One pass answers all of them; it is made once, and its time stands with each.
 */
export async function plainly(
  tables: ReadModels,
  instants: readonly Instant[],
  say: (progress: string) => void,
): Promise<readonly Contender[]> {
  const sql = onPool(tables);
  const asked = instants.flatMap(({ name, asOf }) =>
    measures.filter((one) => folded.includes(one.name)).map((measure) => ({ measure, name, asOf })),
  );
  const answering = asked.map((one) => ({ ...one, statements: new Map<string, Fold>() }));
  for (const { measure, asOf, statements } of answering)
    await readMeasure(listening(sql, measure, statements), measure, { ...usual, asOf });
  const all = answering.flatMap(({ statements }) => [...statements.values()]);
  const began = performance.now();
  const customers = await foldEverybody(sql, all, say);
  const ms = performance.now() - began;
  return Promise.all(
    answering.map(async ({ measure, name, asOf, statements }): Promise<Contender> => {
      const answer = await readMeasure(answeringWith(sql, measure, statements), measure, { ...usual, asOf });
      const said = JSON.stringify(answer);
      return {
        ...{ name: `${measure.name}, ${name}, by the fold, once for all`, units: customers },
        comparedAs: `${measure.name}, ${name}`,
        run: () => ({ result: () => said, ms: { wall: ms, cpu: ms } }),
      };
    }),
  );
}

const usual = { parameters: {}, language: 'en', ...houseTerms } as const;

const nameIn = ({ statements }: Measure, text: string) =>
  Object.keys(statements).find((name) => statements[name] === text && Object.hasOwn(folds, name));

/** Hears what a measure asks, and has nothing to say to it. */
function listening(sql: Sql, measure: Measure, asked: Map<string, Fold>): Sql {
  return {
    entities: sql.entities,
    query: async (text, parameters = []) => {
      const name = nameIn(measure, text);
      if (name === undefined) return sql.query(text, parameters);
      const [asOf, after, ...further] = parameters;
      const begin = after === '-infinity' ? -Infinity : Date.parse(String(after));
      const fold = folds[name]?.({ asOf: Date.parse(String(asOf)), after: begin, further });
      if (fold) asked.set(name, fold);
      return [];
    },
  };
}

function answeringWith(sql: Sql, measure: Measure, known: ReadonlyMap<string, Fold>): Sql {
  return {
    entities: sql.entities,
    query: async <Row extends object>(text: string, parameters: readonly unknown[] = []) => {
      const fold = known.get(nameIn(measure, text) ?? '');
      return fold ? ([...fold.rows()] as Row[]) : sql.query<Row>(text, parameters); // a fold gives its statement's rows
    },
  };
}

const pageSize = 2000;

async function foldEverybody(sql: Sql, all: readonly Fold[], say: (progress: string) => void) {
  let customers = 0;
  for (let after = ''; ;) {
    const ids = await customersAfter(sql, after, pageSize);
    for (const { customerId, events } of await loadHistories(sql, ids)) {
      const history = effectiveHistory(customerId, events.map(toRuleEvent));
      for (const fold of all) fold.take(history);
    }
    customers += ids.length;
    if (customers % (10 * pageSize) === 0) say(`folded: ${customers.toLocaleString('en')} customers`);
    const last = ids.at(-1);
    if (last === undefined) return customers;
    after = last;
  }
}
