import { usualServiceLevels } from '@hindsight/domain';

/**
 * How many hours after a complaint each step that is told should have been taken, by the service levels of the domain; null: it
 * is no duty. To be acknowledged is to be respected and taken seriously.
 */
export const serviceLevels = [
  { step: 'acknowledged', type: 'ComplaintAcknowledged', hours: usualServiceLevels.respected },
  { step: 'action_taken', type: 'ComplaintActionTaken', hours: usualServiceLevels.acted_on },
  { step: 'compensated', type: 'CustomerCompensated', hours: usualServiceLevels.compensated },
  { step: 'resolved', type: 'ComplaintResolved', hours: usualServiceLevels.resolved },
] as const;
