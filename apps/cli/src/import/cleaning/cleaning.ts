import type { Survey } from '../survey.js';
import type { Outlier } from './outliers.js';

/** What was done to a file on its way, and what somebody should look at. `import --json` prints it: keys only ever join. */
export interface Cleaning {
  /** Rows that said what others had said, and were left out. */
  readonly repeats: number;
  /** Rows that say nothing the mapping takes. */
  readonly skipped: number;
  readonly outliers: { readonly count: number; readonly first: readonly Outlier[] };
  readonly conversions: Readonly<Record<string, number>>;
  readonly ignoredColumns: readonly string[];
  readonly absentColumns: readonly string[];
}

const shown = 20;

export const cleaningOf = (survey: Survey): Cleaning => ({
  repeats: survey.repeats.size,
  skipped: survey.skipped,
  outliers: { count: survey.outliers.length, first: survey.outliers.slice(0, shown) },
  conversions: survey.conversions,
  ignoredColumns: survey.ignoredColumns,
  absentColumns: survey.absentColumns,
});

/** Lines for people; none where there is nothing to say. */
export function renderCleaning(cleaning: Cleaning): string[] {
  const { repeats, skipped, outliers, conversions, ignoredColumns, absentColumns } = cleaning;
  const read = Object.entries(conversions).map(([what, count]) => `${what} (${count})`);
  return [
    ...line('columns ignored', ignoredColumns),
    ...line('columns that the file does not have', absentColumns),
    ...line('values read', read),
    ...(skipped > 0 ? [`rows that say nothing of what is imported: ${skipped}`] : []),
    ...(repeats > 0 ? [`rows that say again what another row said: ${repeats}`] : []),
    ...(outliers.count > 0
      ? [`outliers: ${outliers.count}`, ...outliers.first.slice(0, 5).map(outlierText)]
      : []),
  ];
}

const line = (what: string, names: readonly string[]) =>
  names.length === 0 ? [] : [`${what}: ${names.join(', ')}`];

const outlierText = ({ line: at, fact, value, beyond }: Outlier) =>
  `  line ${at}: ${fact} of ${value}, beyond ${beyond}`;
