import { HttpStatus } from '@nestjs/common';
import type { Receipt } from '@hindsight/contracts';
import { MoneyBody } from '../http/money-body.js';
import { Problem } from '../http/problem.js';
import type { Outcome, Refusal } from './outcome.js';

const { NOT_FOUND, CONFLICT, UNPROCESSABLE_ENTITY } = HttpStatus;

interface Meaning {
  readonly status: HttpStatus;
  readonly title: string;
  /** The fields of the body that say which fact stands in the way. */
  readonly facts?: readonly string[];
}

// Complete by construction: a new refusal does not compile until it has a meaning here.
export const refusals: Record<Refusal, Meaning> = {
  'command-id-reused': { status: CONFLICT, title: 'This Idempotency-Key was used for something else' },
  'customer-not-registered': { status: NOT_FOUND, title: 'Nobody registered this customer' },
  'customer-already-registered': { status: CONFLICT, title: 'This customer is registered, with other facts' },
  'customer-erased': { status: CONFLICT, title: 'This customer was erased; nothing more is recorded' },
  'customer-merged': { status: CONFLICT, title: 'This customer was merged into another; record it there' },
  'time-in-the-future': {
    status: UNPROCESSABLE_ENTITY,
    title: 'It lies more than 5 minutes in the future',
    facts: ['occurredAt'],
  },
  'attribute-not-allowed': {
    status: UNPROCESSABLE_ENTITY,
    title: 'A profile does not take this attribute',
    facts: ['attributes'],
  },
  'contact-id-reused': {
    status: CONFLICT,
    title: 'This contact is recorded, with other facts',
    facts: ['contactId'],
  },
  'amount-not-positive': {
    status: UNPROCESSABLE_ENTITY,
    title: 'The amount must be above zero',
    facts: ['amount'],
  },
  'amount-too-large': {
    status: UNPROCESSABLE_ENTITY,
    title: 'The amount is more than can be summed exactly (2^53 - 1 minor units)',
    facts: ['amount', 'margin'],
  },
  'currency-not-reporting': {
    status: UNPROCESSABLE_ENTITY,
    title: 'The currency is not the reporting currency',
    facts: ['amount', 'margin'],
  },
  'order-id-reused': {
    status: CONFLICT,
    title: 'This order is recorded, with other facts',
    facts: ['orderId'],
  },
  'order-unknown': { status: NOT_FOUND, title: 'This customer has no such order', facts: ['orderId'] },
  'return-id-reused': {
    status: CONFLICT,
    title: 'This return is recorded, with other facts',
    facts: ['returnId'],
  },
  'return-exceeds-purchase': {
    status: UNPROCESSABLE_ENTITY,
    title: 'More would be returned than the order was worth',
    facts: ['orderId', 'amount'],
  },
  'complaint-id-reused': {
    status: CONFLICT,
    title: 'This complaint is recorded, with other facts',
    facts: ['complaintId'],
  },
  'severity-out-of-range': {
    status: UNPROCESSABLE_ENTITY,
    title: 'Severity is 1, 2, 3, 4 or 5',
    facts: ['severity'],
  },
  'complaint-unknown': {
    status: NOT_FOUND,
    title: 'This customer has no such complaint',
    facts: ['complaintId'],
  },
  'complaint-already-resolved': {
    status: CONFLICT,
    title: 'This complaint is resolved, with other facts',
    facts: ['complaintId'],
  },
  'resolved-before-complaint': {
    status: UNPROCESSABLE_ENTITY,
    title: 'The resolution lies before the complaint',
    facts: ['complaintId', 'occurredAt'],
  },
  'rating-id-reused': {
    status: CONFLICT,
    title: 'This rating is recorded, with other facts',
    facts: ['ratingId'],
  },
  'score-out-of-scale': {
    status: UNPROCESSABLE_ENTITY,
    title: "The score is not on the instrument's scale",
    facts: ['instrument', 'score'],
  },
  'already-churned': { status: CONFLICT, title: 'This customer left, and has bought nothing since' },
};

/** What the endpoint answers with: the receipt, or the refusal as a problem that says the facts. */
export function accepted(outcome: Outcome, body: object): Receipt {
  if (outcome.accepted) return outcome.receipt;
  throw refused(outcome.reason, outcome.customerId, body);
}

function refused(reason: Refusal, customerId: string, body: object): Problem {
  const { status, title, facts = [] } = refusals[reason];
  const told = Object.entries(body).filter(([field]) => facts.includes(field));
  const detail = [`customer ${customerId}`, ...told.map(([field, value]) => `${field} ${plainly(value)}`)];
  return new Problem(`/problems/${reason}`, title, status, `${title}: ${detail.join(', ')}`, {
    members: { customerId, ...Object.fromEntries(told) },
  });
}

function plainly(value: unknown): string {
  if (value instanceof MoneyBody) return `${value.minor} ${value.currency} in minor units`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
