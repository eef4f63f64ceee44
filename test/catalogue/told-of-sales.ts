import type { RuleEvent } from '@hindsight/rules';
import type { Told } from './told.js';

type Fields = RuleEvent['fields'];

/** What a person says of an opportunity. */
export const assessed = (day: string, said: Fields): Told => [
  day,
  'opportunity',
  { opportunityId: 'one', ...said },
];

export const need = (day: string): Told => [
  day,
  'need',
  { needId: day, kind: 'explicit', area: 'finance', priority: 1 },
];

export const contract = (day: string, step: 'sent' | 'signed' | 'expired', contractId: string): Told => [
  day,
  `contract_${step}`,
  { contractId },
];

export const missed = (day: string, orderId: string): Told => [
  day,
  'payment_missed',
  { orderId, amount: 10_000, daysLate: 1 },
];

export const paid = (day: string, orderId: string, daysLate: number): Told => [
  day,
  'paid',
  { orderId, amount: 10_000, daysLate },
];

export const churned = (day: string): Told => [
  day,
  'churned',
  { reason: 'competitor', declaredBy: 'person' },
];

export const wonBack = (day: string): Told => [day, 'won_back', { reason: 'asked' }];
