import type { ServiceLevels } from '@hindsight/domain';

/** What a system counts in and what it promises: configured once, and the same for all that is asked of it. */
export interface HouseTerms {
  /** ISO 4217 */
  readonly reportingCurrency: string;
  /** Of complaints. */
  readonly serviceLevels: ServiceLevels;
}
