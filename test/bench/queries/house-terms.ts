import { usualServiceLevels } from '@hindsight/domain';

/** As a house that has set nothing. */
export const houseTerms = { reportingCurrency: 'GBP', serviceLevels: usualServiceLevels } as const;
