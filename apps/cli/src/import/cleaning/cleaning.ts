import type { Speak } from '../../texts/texts.js';
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
export function renderCleaning(cleaning: Cleaning, speak: Speak): string[] {
  const { repeats, skipped, outliers, conversions, ignoredColumns, absentColumns } = cleaning;
  const read = Object.entries(conversions).map(([what, count]) => `${what} (${count})`);
  return [
    ...(ignoredColumns.length > 0 ? [speak('columnsIgnored', { names: ignoredColumns.join(', ') })] : []),
    ...(absentColumns.length > 0 ? [speak('columnsAbsent', { names: absentColumns.join(', ') })] : []),
    ...(read.length > 0 ? [speak('valuesRead', { values: read.join(', ') })] : []),
    ...(skipped > 0 ? [speak('rowsSkipped', { count: skipped })] : []),
    ...(repeats > 0 ? [speak('rowsRepeated', { count: repeats })] : []),
    ...outlierLines(outliers, speak),
  ];
}

function outlierLines({ count, first }: Cleaning['outliers'], speak: Speak): string[] {
  if (count === 0) return [];
  const told = first.slice(0, 5).map(({ line, fact, value, beyond }) => {
    return `  ${speak('outlier', { line, fact, value, beyond })}`;
  });
  return [speak('outliers', { count }), ...told];
}
