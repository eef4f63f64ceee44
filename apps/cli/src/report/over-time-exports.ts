import { currencyExponent } from '@hindsight/domain';
import type { Cohort, CohortCourse, Cohorts, Comparison, HeldByResult } from '@hindsight/replay';
import { isoOf } from '../say.js';
import { csvOf, type Cell } from './csv.js';

const sides = ['control', 'candidate'] as const;

/** Who holds the money: every result of either side at every month end and as-of, with its shares of everybody's. */
export function holdingsCsv({ holdings: { instants, outputs } }: Comparison, currency: string): string {
  const money = `net_spend_${currency}`;
  const head = [
    ...['output', 'at', 'side', 'result', 'customers', 'share_of_customers', money, 'share_of_net_spend'],
    ...[`${money}_365d`, 'share_of_net_spend_365d'],
  ];
  const rows = outputs.flatMap(({ output, results, ...held }) =>
    instants.flatMap((at, place) =>
      sides.flatMap((side) =>
        (held[side] ?? []).map((one, which): Cell[] => [
          ...[output, isoOf(at), side, results[which] ?? '', ...heldCells(one, place, currency)],
        ]),
      ),
    ),
  );
  return csvOf(head, rows);
}

function heldCells(held: HeldByResult, place: number, currency: string): Cell[] {
  const at = <Value>(column: readonly Value[]): Value | null => column[place] ?? null;
  const major = (minor: number | null) => (minor === null ? null : minor / 10 ** currencyExponent(currency));
  return [
    ...[at(held.customers), at(held.shareOfCustomers)],
    ...[major(at(held.spendMinor)), at(held.shareOfSpend)],
    ...[major(at(held.yearSpendMinor)), at(held.shareOfYearSpend)],
  ];
}

/** What becomes of those who began together: every result of either side, period by period; nothing where not counted. */
export function cohortsCsv({ cohorts }: Comparison): string {
  const head = [
    ...['output', 'side', 'cohort', 'began', 'at', 'periods_since', 'result', 'customers', 'share_of_cohort'],
  ];
  return csvOf(head, cohorts ? cohortRows(cohorts) : []);
}

const cohortRows = ({ instants, cohorts, outputs }: Cohorts): Cell[][] =>
  outputs.flatMap(({ output, results, ...courses }) =>
    sides.flatMap((side) =>
      cohorts.flatMap((cohort, which) =>
        courseRows(courses[side]?.[which] ?? [], { cohort, instants, results }).map((row) => [
          output,
          side,
          ...row,
        ]),
      ),
    ),
  );

interface Row {
  readonly cohort: Cohort;
  readonly instants: readonly number[];
  readonly results: readonly string[];
}

const courseRows = (course: CohortCourse, { cohort, instants, results }: Row): Cell[][] =>
  instants
    .slice(cohort.first)
    .flatMap((at, since) =>
      course.map((customers, which): Cell[] => [
        ...[cohort.name, cohort.customers, isoOf(at), since, results[which] ?? ''],
        ...[customers[since] ?? 0, (customers[since] ?? 0) / cohort.customers],
      ]),
    );
