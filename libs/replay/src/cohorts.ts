import { cohortPlace } from './tasks/side-tally.js';

/** By which period customers are put together; absent: by month, by quarter where there are more than 24 of them. */
export type CohortsAsked = 'month' | 'quarter' | 'none';

/** What becomes of customers who began together. */
export interface Cohorts {
  readonly by: 'month' | 'quarter';
  /** The last millisecond of each month (quarter) in the control's zone, oldest first, and as-of. */
  readonly instants: readonly number[];
  /** Oldest first; none in which nobody began. */
  readonly cohorts: readonly Cohort[];
  /** Every output with named results that either side has. */
  readonly outputs: readonly OutputCohorts[];
}

/** Customers with their first event in one month or quarter. */
export interface Cohort {
  /** `2011-03`, `2011-Q1` */
  readonly name: string;
  /** Place, among the instants, of the first one at which all of them are known. */
  readonly first: number;
  readonly customers: number;
}

export interface OutputCohorts {
  readonly output: string;
  /** Of both sides, low to high in the control's order. */
  readonly results: readonly string[];
  /** null: this side has not the output. */
  readonly control: readonly CohortCourse[] | null;
  readonly candidate: readonly CohortCourse[] | null;
}

/** Of one cohort: by result, how many customers have it at each instant from the cohort's first on. */
export type CohortCourse = readonly (readonly number[])[];

/** More of them nobody reads, and no page holds. */
const mostMonths = 24;

/** Adds up cohorts of buckets, whose instants end alike and begin with the first customer of each. */
export class CohortSum {
  /** By how many instants before the end cohort and instant are, then place of the result. */
  readonly #customers: number[] = [];

  /** @param width how many results stand at each place */
  constructor(private readonly width: number) {}

  /** @param instants how many the bucket has */
  add(counts: Uint32Array, instants: number): void {
    for (let first = 0; first < instants; first++) {
      for (let instant = first; instant < instants; instant++) {
        const [to, from] = [
          placeBack(instants - first, instants - instant),
          cohortPlace(first, instant, instants),
        ];
        for (let result = 0; result < this.width; result++) {
          const cell = to * this.width + result;
          this.#customers[cell] = (this.#customers[cell] ?? 0) + (counts[from * this.width + result] ?? 0);
        }
      }
    }
  }

  /** @param place of the result; −1: nobody has it */
  of(place: number, first: number, instant: number, instants: number): number {
    const cell = placeBack(instants - first, instants - instant) * this.width + place;
    return place < 0 ? 0 : (this.#customers[cell] ?? 0);
  }
}

/** Both from the end, 1 is as-of: so what a bucket has stands where all have it. */
const placeBack = (first: number, instant: number): number => (first * (first - 1)) / 2 + instant - 1;

/** Which instants stand for periods, and which cohorts of months make one. */
export interface Grid {
  readonly by: 'month' | 'quarter';
  /** Places among the instants of months. */
  readonly instants: readonly number[];
  readonly cohorts: readonly (Cohort & { readonly months: readonly number[] })[];
}

/** @param begun how many customers begin, by instant: month ends, and as-of */
export function gridOf(
  instants: readonly number[],
  begun: readonly number[],
  { zone, asked }: { readonly zone: string; readonly asked: CohortsAsked | undefined },
): Grid {
  const months = monthsOf(instants, zone);
  const by = asked === 'quarter' || (asked === undefined && months.length > mostMonths) ? 'quarter' : 'month';
  const last = instants.length - 1;
  const kept = months.flatMap(({ month }, place) =>
    place === last || by === 'month' || month % 3 === 0 ? [place] : [],
  );
  const cohorts = kept.map((end, first) => {
    const own = begun.flatMap((customers, place) =>
      customers > 0 && place <= end && place > (kept[first - 1] ?? -1) ? [place] : [],
    );
    const customers = own.reduce((sum, place) => sum + (begun[place] ?? 0), 0);
    return { name: nameOf(months[end], by), first, customers, months: own };
  });
  return { by, instants: kept, cohorts: cohorts.filter(({ customers }) => customers > 0) };
}

interface Month {
  readonly year: string;
  /** From 1. */
  readonly month: number;
}

function monthsOf(instants: readonly number[], zone: string): Month[] {
  const dates = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }); // 2011-03-31
  return instants.map((instant) => {
    const [year = '', month = ''] = dates.format(instant).split('-');
    return { year, month: Number(month) };
  });
}

const nameOf = ({ year, month }: Month = { year: '', month: 0 }, by: Grid['by']): string =>
  by === 'month' ? `${year}-${String(month).padStart(2, '0')}` : `${year}-Q${Math.ceil(month / 3)}`;

/** What a sum says of one result place after the other, cohort by cohort. */
export function coursesIn(
  sum: CohortSum,
  places: readonly number[],
  grid: Grid,
  instants: number,
): CohortCourse[] {
  return grid.cohorts.map(({ first, months }) =>
    places.map((place) =>
      grid.instants
        .slice(first)
        .map((instant) =>
          months.reduce((customers, month) => customers + sum.of(place, month, instant, instants), 0),
        ),
    ),
  );
}
