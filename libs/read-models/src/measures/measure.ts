import type { ServiceLevels } from '@hindsight/domain';
import type { FigureUnit, FigureValue, InEveryLanguage } from '@hindsight/contracts';
import type { VersionInForce } from '../rule-set/version-at.js';
import type { ParameterName } from './parameters.js';

/** What stands in a place of an answer. */
export interface Column {
  readonly unit: FigureUnit;
  readonly label: InEveryLanguage;
  /** The closed list that its values are of, by its name in the domain; `results`: those of rule sets. */
  readonly words?: string;
}

/** Columns by name, in the order in which they are shown. */
export type Columns = Readonly<Record<string, Column>>;

export type Row = Readonly<Record<string, FigureValue>>;

/** Several numbers of one kind of thing each; the first column says which. */
export interface Table {
  readonly title: InEveryLanguage;
  readonly columns: Columns;
  /** The column that is best drawn as bars. */
  readonly bars?: string;
}

/** What a measure may ask, and of when. */
export interface Ask {
  /** What happened up to here counts, inclusive. */
  readonly asOf: Date;
  /** The begin of the window, exclusive; null: from the beginning. */
  readonly after: Date | null;
  /** How many whole months: the last of them is the one that `asOf` is in. */
  readonly months: number;
  /** The calendar year (UTC). */
  readonly year: number;
  /** How far ahead is looked, in days. */
  readonly horizonDays: number;
  /** Within which complaints are to be answered. */
  readonly serviceLevels: ServiceLevels;
  /** The version of a rule set, by its id, that was in force at `asOf`; null where none was. */
  versionOf(ruleSet: string): Promise<VersionInForce | null>;
  /** A statement of the measure by its name: $1 is `asOf`, $2 is `after`, and `further` begins at $3. */
  rows<Found extends object>(statement: string, ...further: readonly unknown[]): Promise<Found[]>;
}

/** What was found: figures and tables under the names that the measure declares. */
export interface Found {
  readonly figures: Row;
  readonly tables?: Readonly<Record<string, readonly Row[]>>;
}

/** A measure of all customers: one file each. The formula itself is the domain's; here is what it is given. */
export interface Measure {
  /** Lower case with dashes; part of URLs. */
  readonly name: string;
  readonly title: InEveryLanguage;
  readonly formula: InEveryLanguage;
  /** The model of the training texts (S…), and whose choice a number is that they do not state. */
  readonly source: string;
  /** What else may be asked, with what it is unless given; null: without a bound. */
  readonly parameters: Readonly<Partial<Record<ParameterName, number | null>>>;
  readonly figures: Columns;
  readonly tables?: Readonly<Record<string, Table>>;
  /** Everything that it asks the database, by a name of its own: checked in, and diffed by a spec. */
  readonly statements: Readonly<Record<string, string>>;
  run(ask: Ask): Promise<Found>;
}

const column =
  (unit: FigureUnit) =>
  (en: string, zh: string, words?: string): Column => ({
    unit,
    label: { en, zh },
    ...(words !== undefined && { words }),
  });

export const count = column('count');
export const minor = column('minor');
export const meanMinor = column('meanMinor');
export const share = column('share');
export const times = column('ratio');
export const score = column('score');
export const number = column('number');
export const hours = column('hours');
export const days = column('days');
export const text = column('text');
export const month = column('month');
export const instant = column('instant');
