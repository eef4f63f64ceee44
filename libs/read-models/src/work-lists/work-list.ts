import type { ServiceLevels } from '@hindsight/domain';
import type { InEveryLanguage } from '@hindsight/contracts';
import type { Columns, Row } from '../measures/measure.js';
import type { VersionInForce } from '../rule-set/version-at.js';
import type { ListParameterName } from './list-parameters.js';
import type { Order } from './order.js';

/** What a work list may ask, and of when. */
export interface ListAsk {
  /** What happened up to here counts, inclusive. */
  readonly asOf: Date;
  /** Whole, by name; null: not asked for. */
  readonly owner: string | null;
  readonly days: number;
  /** Midnight (UTC) behind the day that is planned. */
  readonly endOfDay: Date;
  /** Within which complaints are to be answered. */
  readonly serviceLevels: ServiceLevels;
  /** The version of a rule set, by its id, that was in force at `asOf`; null where none was. */
  readonly versionOf: (ruleSet: string) => Promise<VersionInForce | null>;
  /** A statement of the list by its name: $1 is `asOf`, $2 a window that begins nowhere; `further` begins at $3. */
  readonly rows: <Found extends object>(
    statement: string,
    ...further: readonly unknown[]
  ) => Promise<Found[]>;
  /** The page that is asked for, by a statement that is `paged`; `further` begins at $5. */
  readonly page: <Found extends object>(
    statement: string,
    ...further: readonly unknown[]
  ) => Promise<Listed<Found>>;
  /** The same page of rows that are all at hand, in no order. */
  readonly cut: <Found extends Row>(all: readonly Found[]) => Listed<Found>;
}

/** A page of a list: its rows and one more, where there is one. */
interface Listed<Found = Row> {
  readonly rows: readonly Found[];
  /** How many are on the list in all. */
  readonly total: number;
}

/** What there is to do, most urgent first: one file each. */
export interface WorkList {
  /** Lower case with dashes; part of URLs. */
  readonly name: string;
  readonly title: InEveryLanguage;
  readonly formula: InEveryLanguage;
  readonly source: string;
  /** What the list cannot know, in a sentence. */
  readonly missing?: InEveryLanguage;
  /** What else may be asked, with what it is unless given; null: nothing. */
  readonly parameters: Readonly<Partial<Record<ListParameterName, number | null>>>;
  /** The longest it ever is, where more would be no plan. */
  readonly cap?: number;
  readonly columns: Columns;
  readonly order: Order;
  /** Everything that it asks the database, by a name of its own: checked in, and diffed by a spec. */
  readonly statements: Readonly<Record<string, string>>;
  run(ask: ListAsk): Promise<Listed>;
}
