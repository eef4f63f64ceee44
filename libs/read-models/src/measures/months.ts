import type { Ask } from './measure.js';

/** A calendar month of UTC, as far as it is over at the instant asked about. */
export interface Month {
  /** `2026-01` */
  readonly name: string;
  /** ISO 8601 */
  readonly begin: string;
  /** Behind its last instant that counts, exclusive. */
  readonly end: string;
}

/** The months asked about, oldest first; the last one ends behind `asOf`. */
export function monthsOf({ asOf, months }: Pick<Ask, 'asOf' | 'months'>): readonly Month[] {
  const [year, last] = [asOf.getUTCFullYear(), asOf.getUTCMonth()];
  const behind = asOf.getTime() + 1;
  return Array.from({ length: months }, (_, place) => {
    const month = last - months + 1 + place;
    const begin = new Date(Date.UTC(year, month, 1)).toISOString();
    const end = new Date(Math.min(Date.UTC(year, month + 1, 1), behind)).toISOString();
    return { name: begin.slice(0, 7), begin, end };
  });
}
