import { planPrefix } from '../record/record-plans.js';

/** What the streams begin with that are projected. */
export const projectedPrefixes = ['customer-', 'ruleset-', 'calendar', planPrefix];
