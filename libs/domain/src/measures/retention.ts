import { ratio } from './fraction.js';

/** The customers of one period. */
export interface Cohort {
  /** Customers at the start of the period; 0 and up. */
  readonly atStart: number;
  /** Those of `atStart` who were lost within the period. Who came in it and left in it counts nowhere. */
  readonly lost: number;
}

/**
 * Churn rate (流失率) = customers lost in the period / customers at its start, new ones excluded from both.
 * @returns 0..1; null where there was nobody at the start. One rounding.
 * @throws RangeError when more were lost than were there
 * @source Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics, ch. 5: retained / at risk, of which this is the rest.
 * S63
 */
export function churnRate(cohort: Cohort): number | null {
  return ratio(BigInt(checked(cohort).lost), BigInt(cohort.atStart));
}

/**
 * Retention rate = customers of the start who are still there at the end / customers at the start: 1 − churn rate.
 * @returns 0..1; null where there was nobody at the start. One rounding.
 * @throws RangeError when more were lost than were there
 * @source as `churnRate`. S63
 */
export function retentionRate(cohort: Cohort): number | null {
  const { atStart, lost } = checked(cohort);
  return ratio(BigInt(atStart - lost), BigInt(atStart));
}

function checked(cohort: Cohort): Cohort {
  const { atStart, lost } = cohort;
  if (lost > atStart) throw new RangeError(`${lost} of ${atStart} customers cannot have been lost`);
  return cohort;
}
