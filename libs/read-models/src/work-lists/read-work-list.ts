import type { Language, MeasureSummary, WorkListView } from '@hindsight/contracts';
import type { Sql } from '../database/sql.js';
import type { HouseTerms } from '../measures/house-terms.js';
import { columnViews, rowViews } from '../measures/columns.js';
import { versionAt } from '../rule-set/version-at.js';
import { countParked } from '../parked/parked-customer.write.js';
import { listParameters, type ListParameterName, type ListParameters } from './list-parameters.js';
import type { ListAsk, WorkList } from './work-list.js';

/** What is asked of a work list, and how it is answered. */
export interface WorkListAsked extends HouseTerms {
  readonly asOf: Date;
  readonly parameters: ListParameters;
  /** How many at most; all unless given. */
  readonly limit?: number | undefined;
  readonly language: Language;
}

const dayMs = 86_400_000;

/** A work list as of an instant. Cost: that of its statements; all of the list is found, however short the answer. */
export async function readWorkList(sql: Sql, list: WorkList, asked: WorkListAsked): Promise<WorkListView> {
  const { asOf, language } = asked;
  const rows = await list.run(askOf(sql, list, asked));
  const most = Math.min(asked.limit ?? Infinity, list.cap ?? Infinity);
  return {
    workList: list.name,
    title: list.title[language],
    formula: list.formula[language],
    source: list.source,
    missing: list.missing?.[language] ?? null,
    asOf: asOf.toISOString(),
    currency: asked.reportingCurrency,
    parked: await countParked(sql),
    columns: columnViews(list.columns, language),
    items: rowViews(list.columns, rows.slice(0, most), language),
    total: rows.length,
  };
}

/** What a work list is, for a list of them. */
export const workListSummary = (list: WorkList, language: Language): MeasureSummary => ({
  name: list.name,
  title: list.title[language],
  formula: list.formula[language],
  source: list.source,
  parameters: Object.entries(list.parameters).map(([name, usual]) => ({
    name,
    says: listParameters[name as ListParameterName].says[language], // the list names no others
    usual,
  })),
});

function askOf(sql: Sql, list: WorkList, { asOf, parameters, serviceLevels }: WorkListAsked): ListAsk {
  const { owner = null, day, days = list.parameters.days ?? 0 } = parameters;
  const midnight = Date.parse(day ?? asOf.toISOString().slice(0, 10));
  return {
    ...{ asOf, owner, days, serviceLevels, endOfDay: new Date(midnight + dayMs) },
    versionOf: (ruleSet) => versionAt(sql, ruleSet, asOf),
    rows: (name, ...further) => {
      const statement = list.statements[name];
      if (statement === undefined) throw new Error(`${list.name} has no statement ${name}`);
      return sql.query(statement, [asOf.toISOString(), '-infinity', ...further]);
    },
  };
}
