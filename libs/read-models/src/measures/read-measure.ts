import type { Language, MeasureSummary, MeasureView } from '@hindsight/contracts';
import type { Sql } from '../database/sql.js';
import { versionAt } from '../rule-set/version-at.js';
import { countParked } from '../parked/parked-customer.write.js';
import { columnViews, figureViews, rowViews } from './columns.js';
import type { HouseTerms } from './house-terms.js';
import type { Ask, Found, Measure } from './measure.js';
import { measureParameters, type ParameterName, type Parameters } from './parameters.js';

/** What is asked of a measure, and how it is answered. */
export interface MeasureAsked extends HouseTerms {
  readonly asOf: Date;
  readonly parameters: Parameters;
  readonly language: Language;
}

const dayMs = 86_400_000;

/** A measure as of an instant. Cost: that of its statements. */
export async function readMeasure(sql: Sql, measure: Measure, asked: MeasureAsked): Promise<MeasureView> {
  const { asOf, language } = asked;
  const after = beginOf(measure, asked);
  const found = await measure.run(askOf(sql, measure, asked, after));
  return {
    measure: measure.name,
    title: measure.title[language],
    formula: measure.formula[language],
    source: measure.source,
    asOf: asOf.toISOString(),
    window: { after: after?.toISOString() ?? null, through: asOf.toISOString() },
    currency: asked.reportingCurrency,
    parked: await countParked(sql),
    figures: figureViews(measure.figures, found.figures, language),
    tables: tableViews(measure, found, language),
  };
}

/** What a measure is, for a list of them. */
export const summaryOf = (measure: Measure, language: Language): MeasureSummary => ({
  name: measure.name,
  title: measure.title[language],
  formula: measure.formula[language],
  source: measure.source,
  parameters: Object.entries(measure.parameters).map(([name, usual]) => ({
    name,
    says: measureParameters[name as ParameterName].says[language], // the measure names no others
    usual,
  })),
});

const valueOf = ({ parameters }: Measure, asked: MeasureAsked, name: ParameterName) =>
  asked.parameters[name] ?? parameters[name] ?? null;

const yearOf = (measure: Measure, asked: MeasureAsked): number =>
  valueOf(measure, asked, 'year') ?? asked.asOf.getUTCFullYear();

/** Years and months begin with one of UTC; days are counted back from the instant. */
function beginOf(measure: Measure, asked: MeasureAsked): Date | null {
  const { asOf } = asked;
  if ('year' in measure.parameters) return new Date(Date.UTC(yearOf(measure, asked), 0, 1) - 1);
  const months = valueOf(measure, asked, 'months');
  if (months !== null) {
    const first = Date.UTC(asOf.getUTCFullYear(), asOf.getUTCMonth() - months + 1, 1);
    return new Date(first - 1);
  }
  const windowDays = valueOf(measure, asked, 'windowDays');
  return windowDays === null ? null : new Date(asOf.getTime() - windowDays * dayMs);
}

function askOf(sql: Sql, measure: Measure, asked: MeasureAsked, after: Date | null): Ask {
  const { asOf } = asked;
  return {
    asOf,
    after,
    months: valueOf(measure, asked, 'months') ?? 0,
    year: yearOf(measure, asked),
    horizonDays: valueOf(measure, asked, 'horizonDays') ?? 0,
    serviceLevels: asked.serviceLevels,
    versionOf: (ruleSet) => versionAt(sql, ruleSet, asOf),
    rows: (name, ...further) => {
      const statement = measure.statements[name];
      if (statement === undefined) throw new Error(`${measure.name} has no statement ${name}`);
      return sql.query(statement, [asOf.toISOString(), after?.toISOString() ?? '-infinity', ...further]);
    },
  };
}

function tableViews({ tables = {} }: Measure, found: Found, language: Language): MeasureView['tables'] {
  return Object.entries(tables).map(([name, { title, columns, bars }]) => ({
    name,
    bars: bars ?? null,
    title: title[language],
    columns: columnViews(columns, language),
    rows: rowViews(columns, found.tables?.[name] ?? [], language),
  }));
}
