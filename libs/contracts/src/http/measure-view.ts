/** What a figure is counted in. */
export type FigureUnit =
  /** A whole number. */
  | 'count'
  /** Minor units of the answer's currency, exact, as decimal text. */
  | 'minor'
  /** The same divided, so with a fraction: a number. */
  | 'meanMinor'
  /** 0..1 as a rule; above or below where losses are in it. */
  | 'share'
  /** So many times. */
  | 'ratio'
  /** In the scale that the measure names. */
  | 'score'
  /** Of a model, in no unit. */
  | 'number'
  | 'hours'
  | 'days'
  | 'text'
  /** A period: `2026-01` */
  | 'month'
  /** ISO 8601, UTC. */
  | 'instant';

/** null: there is nothing that it could be computed from. */
export type FigureValue = number | string | null;

/** What stands in a place, in the language asked for. */
export interface ColumnView {
  readonly name: string;
  readonly label: string;
  readonly unit: FigureUnit;
  /** Whether its values are words of a closed list; the `label` of a row says what its word is called. */
  readonly isWord: boolean;
}

/** One number of an answer. */
export interface FigureView extends ColumnView {
  readonly value: FigureValue;
}

/** By the names of the columns; `label` is what the word among them is called. */
export type RowView = Readonly<Record<string, FigureValue>>;

/** Several numbers of one kind of thing each. */
export interface TableView {
  readonly name: string;
  readonly title: string;
  /** The column that is best drawn as bars; null: none says more drawn than written. */
  readonly bars: string | null;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly RowView[];
}

/** What a measure or a work list can be asked beside `asOf`. */
export interface ParameterView {
  readonly name: string;
  readonly says: string;
  /** What it is unless given; null: nothing. */
  readonly usual: FigureValue;
}

/** What a measure or a work list is. */
export interface MeasureSummary {
  readonly name: string;
  readonly title: string;
  readonly formula: string;
  readonly source: string;
  readonly parameters: readonly ParameterView[];
}

/** All that can be asked for. */
export interface MeasureList {
  readonly items: readonly MeasureSummary[];
}

/** A measure of all customers, by what is known now of what had happened up to `asOf`. */
export interface MeasureView {
  readonly measure: string;
  readonly title: string;
  readonly formula: string;
  readonly source: string;
  readonly asOf: string;
  /** What happened in (after, through] counts; `after` null: from the beginning. */
  readonly window: { readonly after: string | null; readonly through: string };
  /** ISO 4217, of all minor units. */
  readonly currency: string;
  /** Customers left out, because one of their events cannot be applied. */
  readonly parked: number;
  readonly figures: readonly FigureView[];
  readonly tables: readonly TableView[];
}

/** What is to be done, most urgent first, by what is known now of what had happened up to `asOf`. */
export interface WorkListView {
  readonly workList: string;
  readonly title: string;
  readonly formula: string;
  readonly source: string;
  /** What the list cannot know; null: nothing. */
  readonly missing: string | null;
  readonly asOf: string;
  readonly currency: string;
  /** Customers left out, because one of their events cannot be applied. */
  readonly parked: number;
  readonly columns: readonly ColumnView[];
  readonly items: readonly RowView[];
  /** `after` of the next page; null: these are the last of them. */
  readonly next: string | null;
  /** How many there are, on all pages. */
  readonly total: number;
}
