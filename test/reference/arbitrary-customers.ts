import fc from 'fast-check';
import type { RuleEvent } from '@hindsight/rules';
import type { Customer } from './reference-history.js';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** The spring in which London's clocks go forward on 27 March. */
const firstDay = Date.UTC(2011, 2, 1);
export const lastDay = firstDay + 75 * day;

// Coarse on purpose: many events share an instant, stand exactly on a midnight of some zone or beside it.
const instant = fc
  .tuple(fc.integer({ min: 0, max: 70 }), fc.constantFrom(0, 8, 16, 23, 12), fc.constantFrom(0, 0, 0, -1, 1))
  .map(([days, hours, ms]) => firstDay + days * day + hours * hour + ms);

const id = (kind: string) => fc.integer({ min: 1, max: 3 }).map((n) => `${kind}-${n}`);
const minor = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 9_999_999 }));
const channel = fc.constantFrom('phone', 'web', 'shop');
const optional = { requiredKeys: [] };

type Fields = RuleEvent['fields'];
const of = (type: string, fields: fc.Arbitrary<Partial<Record<string, number | string | boolean>>>) =>
  fc.record({ type: fc.constant(type), fields: fields as fc.Arbitrary<Fields>, occurredAt: instant });

const event = fc.oneof(
  {
    weight: 6,
    arbitrary: of(
      'purchased',
      fc.record(
        { orderId: id('o'), amount: minor, channel, lines: fc.nat(5), isNewProduct: fc.boolean() },
        { requiredKeys: ['orderId', 'amount'] },
      ),
    ),
  },
  { weight: 2, arbitrary: of('returned', fc.record({ returnId: id('r'), amount: minor.map((n) => -n) })) },
  {
    weight: 2,
    arbitrary: of(
      'complained',
      fc.record({ complaintId: id('c'), channel, severity: fc.integer({ min: 1, max: 5 }) }),
    ),
  },
  { weight: 2, arbitrary: of('resolved', fc.record({ complaintId: id('c'), hoursOpen: fc.nat(99) })) },
  {
    weight: 3,
    arbitrary: of(
      'rated',
      fc.record({
        ratingId: id('q'),
        instrument: fc.constant('csat'),
        score: fc.integer({ min: 1, max: 5 }),
        score100: fc.double({ min: 0, max: 100, noNaN: true }),
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: of('contacted', fc.record({ contactId: id('k'), channel, outcome: fc.constant('reached') })),
  },
  { weight: 1, arbitrary: of('churned', fc.record({ reason: fc.constantFrom('competitor', 'unknown') })) },
  { weight: 1, arbitrary: of('profile_changed', fc.record({ 'attributes.country': channel }, optional)) },
  {
    weight: 1,
    arbitrary: of(
      'corrected',
      fc.record({ orderId: id('o'), amount: minor, channel }, { requiredKeys: ['orderId'] }),
    ),
  },
  { weight: 1, arbitrary: of('complaint_withdrawn', fc.record({ complaintId: id('c') })) },
);
const ending = of('merged', fc.record({ survivorId: fc.constant('other') }));

const events = fc
  .tuple(fc.array(event, { minLength: 1, maxLength: 25 }), fc.option(ending, { freq: 6 }))
  .map(([all, end]) => [...all, ...(end ? [end] : [])]);

/** A few customers whose events lie in the order they were heard, not in the order they happened. */
export const customers: fc.Arbitrary<Customer[]> = fc
  .array(events, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, n) => ({ customerId: `customer-${n}`, events: one.map(numbered(n)) })));

const numbered =
  (customer: number) =>
  (one: Omit<RuleEvent, 'revision' | 'eventId'>, revision: number): RuleEvent => ({
    ...one,
    revision,
    eventId: `${customer}-${revision}`,
  });
