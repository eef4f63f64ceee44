import type { Language, MeasureSummary, WorkListView } from '@hindsight/contracts';
import type { Sql } from '../database/sql.js';
import type { HouseTerms } from '../measures/house-terms.js';
import type { Row } from '../measures/measure.js';
import { columnViews, rowViews } from '../measures/columns.js';
import { versionAt } from '../rule-set/version-at.js';
import { countParked } from '../parked/parked-customer.write.js';
import { listParameters, type ListParameterName, type ListParameters } from './list-parameters.js';
import { byOrder, cursorOf, isBehind, placeAt, type Place } from './order.js';
import type { ListAsk, WorkList } from './work-list.js';

/** What is asked of a work list, and how it is answered. */
export interface WorkListAsked extends HouseTerms {
  readonly asOf: Date;
  readonly parameters: ListParameters;
  /** `next` of the page before, of the same question; what is no cursor of the list begins anew. */
  readonly after?: string | undefined;
  /** How many at most; all unless given. */
  readonly limit?: number | undefined;
  readonly language: Language;
}

const dayMs = 86_400_000;

/** A page of a work list as of an instant. Cost: that of its statements; all of the list is found, however short the page. */
export async function readWorkList(sql: Sql, list: WorkList, asked: WorkListAsked): Promise<WorkListView> {
  const { asOf, language } = asked;
  const page = pageOf(list, asked);
  const { rows, total } = await list.run(askOf(sql, list, asked, page));
  const items = rows.slice(0, page.size);
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
    items: rowViews(list.columns, items, language),
    next: nextOf(list, page, rows.length > items.length ? items.at(-1) : undefined),
    total,
  };
}

/** What part of a list is asked for. */
interface PageAsked {
  /** Behind what; null: from the beginning. */
  readonly place: Place | null;
  readonly size: number;
}

function pageOf({ order, cap = Infinity }: WorkList, { after, limit = Infinity }: WorkListAsked): PageAsked {
  const place = after === undefined ? null : placeAt(order, after);
  return { place, size: Math.max(0, Math.min(limit, cap - (place?.seen ?? 0))) };
}

/** @param last of the page, where more come behind it */
function nextOf({ order, cap = Infinity }: WorkList, { place, size }: PageAsked, last: Row | undefined) {
  const seen = (place?.seen ?? 0) + size;
  return last === undefined || seen >= cap ? null : cursorOf(order, last, seen);
}

/** Whether a text is `next` of some page of the list. */
export const isPlaceIn = ({ order }: WorkList, cursor: string): boolean => placeAt(order, cursor) !== null;

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

/** A row with its instants as they are shown. */
const spelledOut = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  );

/** What `paged` adds to a row. */
interface Counted {
  readonly total: number;
}

function askOf(
  sql: Sql,
  list: WorkList,
  { asOf, parameters, serviceLevels }: WorkListAsked,
  { place, size }: PageAsked,
): ListAsk {
  const { owner = null, day, days = list.parameters.days ?? 0 } = parameters;
  const midnight = Date.parse(day ?? asOf.toISOString().slice(0, 10));
  const query = <Found extends object>(name: string, further: readonly unknown[]): Promise<Found[]> => {
    const statement = list.statements[name];
    if (statement === undefined) throw new Error(`${list.name} has no statement ${name}`);
    return sql.query(statement, [asOf.toISOString(), '-infinity', ...further]);
  };
  const most = Number.isFinite(size) ? size + 1 : null;
  return {
    ...{ asOf, owner, days, serviceLevels, endOfDay: new Date(midnight + dayMs) },
    versionOf: (ruleSet) => versionAt(sql, ruleSet, asOf),
    rows: (name, ...further) => query(name, further),
    page: async (name, ...further) => {
      const from = (values: unknown, limit: number | null) =>
        query<Counted>(name, [values && JSON.stringify(values), limit, ...further]);
      const rows = await from(place?.values ?? null, most);
      // Behind the last of them there is nothing that could say how many there are.
      const [first] = rows.length > 0 || !place ? rows : await from(null, 1);
      return { rows: rows.map(spelledOut) as never[], total: first?.total ?? 0 }; // the list names the columns that it selects
    },
    cut: (all) => {
      const rest = place ? all.filter((row) => isBehind(list.order, row, place)) : [...all];
      return { rows: rest.sort(byOrder(list.order)).slice(0, most ?? rest.length), total: all.length };
    },
  };
}
