import fc, { type Arbitrary } from 'fast-check';
import type { CustomerCommand } from './customer-commands.js';
import {
  channels,
  churnDeclarers,
  churnReasons,
  complaintCauses,
  contactDirections,
  contactOutcomes,
  contactPurposes,
  partyKinds,
  ratingInstruments,
} from './vocabulary.js';
import { money } from '../money.js';
import { monday } from '../testing/ada.js';

// Few ids and few instants, so that commands meet: repeats, contradictions, returns of what was bought.
const id = fc.constantFrom('one', 'two', 'three');
const instant = fc.integer({ min: 0, max: 9 }).map((days) => new Date(monday.getTime() + days * 86_400_000));
const times = { occurredAt: instant, now: fc.constant(new Date('2026-02-01T00:00:00.000Z')) };
const amount = fc.bigInt({ min: -1n, max: 5n }).map((minor) => money(minor, 'GBP'));
const optional = <T>(some: Arbitrary<T>) => fc.option(some, { nil: undefined });
const text = optional(fc.constantFrom('a', '重要', ''));

/** Any command to a customer that has the right shape; many of them will be refused. */
export const anyCustomerCommand: Arbitrary<CustomerCommand> = fc.oneof(
  fc.record({
    type: fc.constant('RegisterCustomer' as const),
    ...times,
    partyKind: fc.constantFrom(...partyKinds),
    leadSource: text,
    attributes: fc.dictionary(fc.constantFrom('country', 'region', 'shoe_size'), fc.string(), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
  }),
  fc.record({
    type: fc.constant('RecordContact' as const),
    ...times,
    contactId: id,
    channel: fc.constantFrom(...channels),
    direction: fc.constantFrom(...contactDirections),
    purpose: fc.constantFrom(...contactPurposes),
    outcome: fc.constantFrom(...contactOutcomes),
    durationSeconds: optional(fc.nat()),
    nextContactAt: optional(instant),
    promiseId: optional(id),
    promiseDue: optional(instant),
  }),
  fc.record({
    type: fc.constant('RecordPurchase' as const),
    ...times,
    orderId: id,
    amount,
    margin: optional(amount),
    channel: optional(fc.constantFrom(...channels)),
    category: text,
    lines: optional(fc.nat()),
    isNewProduct: optional(fc.boolean()),
    reason: text,
  }),
  fc.record({
    type: fc.constant('RecordReturn' as const),
    ...times,
    returnId: id,
    orderId: optional(id),
    amount,
    reason: text,
  }),
  fc.record({
    type: fc.constant('FileComplaint' as const),
    ...times,
    complaintId: id,
    channel: fc.constantFrom(...channels),
    category: text,
    severity: fc.integer({ min: 0, max: 6 }),
    cause: optional(fc.constantFrom(...complaintCauses)),
  }),
  fc.record({ type: fc.constant('ResolveComplaint' as const), ...times, complaintId: id, outcome: text }),
  fc.record({
    type: fc.constant('RecordRating' as const),
    ...times,
    ratingId: id,
    instrument: fc.constantFrom(...ratingInstruments),
    score: fc.integer({ min: 0, max: 10 }),
  }),
  fc.record({
    type: fc.constant('DeclareChurn' as const),
    ...times,
    reason: fc.constantFrom(...churnReasons),
    declaredBy: fc.constantFrom(...churnDeclarers),
  }),
);
