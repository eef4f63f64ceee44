import { currencyExponent, formatMoney, money } from '@hindsight/domain';
import type {
  ColumnView,
  FigureUnit,
  FigureValue,
  Language,
  MeasureSummary,
  MeasureView,
  RowView,
  TableView,
  WorkListView,
} from '@hindsight/contracts';
import { columns } from '../terminal/tables.js';
import { speaking } from '../texts/texts.js';
import { optionOf } from './option-of.js';

const barLength = 30;

/** What there is to ask for. */
export const renderSummaries = (items: readonly MeasureSummary[]): string =>
  columns(
    ['', '', ''],
    items.map(({ name, title, parameters }) => [
      name,
      title,
      parameters.map((one) => optionOf(one.name)).join(' '),
    ]),
  );

/** A measure for people: what it is and of when, its figures, and its tables with bars where they say more. */
export function renderMeasure(view: MeasureView, language: Language): string {
  const { title, formula, source, window, figures, tables, currency, parked } = view;
  return [
    title,
    formula,
    source,
    `(${window.after ?? '…'}, ${window.through}]  ${currency}`,
    ...parkedLine(parked, language),
    columns(
      ['', ''],
      figures.map((figure) => [figure.label, cell(figure, figure.value, currency)]),
    ),
    ...tables.flatMap((table) => ['', table.title, tableText(table, currency)]),
  ].join('\n');
}

/** A work list for people. */
export function renderWorkList(view: WorkListView, language: Language): string {
  const { title, formula, source, missing, asOf, currency, items, total, parked } = view;
  const shown = items.length < total ? `${items.length} / ${total}` : String(total);
  const table = { columns: view.columns, rows: items, bars: null };
  return [
    title,
    formula,
    source,
    ...(missing === null ? [] : [missing]),
    ...parkedLine(parked, language),
    `${asOf}  ${currency}  ${shown}`,
    ...(items.length > 0 ? [tableText(table, currency)] : []),
  ].join('\n');
}

const parkedLine = (parked: number, language: Language) =>
  parked === 0 ? [] : [speaking(language)('parkedLeftOut', { count: parked })];

type Drawn = Pick<TableView, 'columns' | 'rows' | 'bars'>;

function tableText({ columns: shown, rows, bars }: Drawn, currency: string): string {
  const most = bars === null ? 0 : Math.max(0, ...rows.map((row) => Number(row[bars] ?? 0)));
  const bar = (row: RowView) => (bars === null ? [] : [barOf(Number(row[bars] ?? 0), most)]);
  return columns(
    [...shown.map(({ label }) => label), ...(bars === null ? [] : [''])],
    rows.map((row) => [...shown.map((column) => named(column, row, currency)), ...bar(row)]),
  );
}

const barOf = (value: number, most: number) =>
  most > 0 && value > 0 ? '█'.repeat(Math.round((barLength * value) / most)) || '▏' : '';

/** The word in a row under what it is called. */
function named(column: ColumnView, row: RowView, currency: string): string | number {
  const value = row[column.name] ?? null;
  const label = row['label'];
  if (column.isWord && typeof label === 'string' && label !== value) return `${label} (${String(value)})`;
  return cell(column, value, currency);
}

const cell = ({ unit }: ColumnView, value: FigureValue, currency: string): string | number =>
  value === null ? '–' : spellings[unit](value, currency);

type Spelling = (value: number | string, currency: string) => string | number;

const short: Spelling = (value) =>
  Number(value)
    .toFixed(2)
    .replace(/\.?0+$/, '');

const spellings: Readonly<Record<FigureUnit, Spelling>> = {
  count: Number,
  minor: (value, currency) => formatMoney(money(BigInt(value), currency)),
  meanMinor: (value, currency) => {
    const exponent = currencyExponent(currency);
    return (Number(value) / 10 ** exponent).toFixed(exponent);
  },
  share: (value) => `${(100 * Number(value)).toFixed(1)}%`,
  ratio: short,
  score: short,
  number: (value) => Number(value).toFixed(3),
  hours: short,
  days: short,
  text: String,
  month: String,
  instant: String,
};
