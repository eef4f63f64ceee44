import fc from 'fast-check';
import type { RuleEvent } from '@hindsight/rules';
import type { Customer } from '../reference-history.js';
import {
  attributeKeys,
  fieldsOf,
  listedTypes,
  moneyMinor,
  numbers,
  texts,
  usualTypes,
} from './vocabulary-at-random.js';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How long a random case lasts from its first day. */
export const lengthMs = 75 * day;

/**
 * First days: clocks go forward in London and New York; São Paulo's skip a midnight; Apia leaves out 30 December, and a
 * year and a quarter begin.
 */
export const firstDays = [Date.UTC(2011, 2, 1), Date.UTC(2010, 9, 1), Date.UTC(2011, 11, 1)];

/** Times of day, in minutes UTC: midnights of the zones that rule sets name, and hours between. */
const timesOfDay = [
  0,
  0,
  12 * 60,
  23 * 60,
  16 * 60,
  4 * 60,
  5 * 60,
  2 * 60,
  3 * 60,
  10 * 60,
  11 * 60,
  18 * 60 + 15,
];

// Coarse on purpose: many events share an instant, stand on a midnight of some zone or a window's edge, or beside it.
export const elapsed = fc
  .tuple(fc.integer({ min: 0, max: 70 }), fc.constantFrom(...timesOfDay), fc.constantFrom(0, 0, 0, 0, -1, 1))
  .map(([days, minutes, ms]) => Math.max(0, days * day + minutes * minute + ms));

const money = fc.oneof(fc.constantFrom(...moneyMinor), fc.integer({ min: 1, max: 9_999_999 }));
const byType: Readonly<Record<string, fc.Arbitrary<number | string | boolean>>> = {
  money,
  number: fc.oneof(fc.constantFrom(...numbers), fc.double({ min: -100, max: 100, noNaN: true })),
  text: fc.constantFrom(...texts),
  boolean: fc.boolean(),
  id: fc.constantFrom('id-1', 'id-2', 'id-3'),
};

type Fields = RuleEvent['fields'];

interface Told {
  readonly type: string;
  readonly fields: Fields;
  /** A place among the instants that the customers share, or an instant of its own. */
  readonly at: number | { readonly alone: number };
}

const when = fc.oneof(
  { weight: 3, arbitrary: fc.nat(99) },
  { weight: 2, arbitrary: elapsed.map((alone) => ({ alone })) },
);

/** What a correction or a withdrawal names, and what it is named by, is never absent. */
const joins = (type: string, field: string): boolean =>
  (/^(purchased|corrected)$/.test(type) && field === 'orderId') || field === 'complaintId';

/** An event of this type with some of its fields; see `joins`. */
function eventOf(type: string): fc.Arbitrary<Told> {
  const fields = fieldsOf([type]).map(({ name, type: kind }) => {
    const value = byType[kind] ?? fc.constant('');
    const signed = type === 'returned' && kind === 'money' ? money.map((minor) => -minor) : value;
    return [name, joins(type, name) ? signed : fc.option(signed, { nil: undefined, freq: 5 })] as const;
  });
  const attributes = /^(registered|profile_changed)$/.test(type) ? attributeKeys : [];
  const told = attributes.map(
    (key) => [`attributes.${key}`, fc.option(fc.constantFrom(...texts), { nil: undefined })] as const,
  );
  return fc.record({
    type: fc.constant(type),
    fields: fc.record(Object.fromEntries([...fields, ...told])).map(withoutAbsent),
    at: when,
  });
}

function withoutAbsent(fields: Readonly<Record<string, Fields[string] | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter((one): one is [string, Fields[string]] => one[1] !== undefined),
  );
}

const ending = (type: string) => !/^(merged|erased)$/.test(type);
const event = fc.oneof(
  { weight: 16, arbitrary: fc.oneof(...usualTypes.map(eventOf)) },
  { weight: 5, arbitrary: eventOf('purchased') },
  { weight: 3, arbitrary: fc.oneof(...['corrected', 'complaint_withdrawn', 'profile_changed'].map(eventOf)) },
  { weight: 3, arbitrary: fc.oneof(...listedTypes.filter(ending).map(eventOf)) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('stored:Unheard'), fields: fc.constant({}), at: when }),
  },
);
const end = fc.oneof(eventOf('merged'), eventOf('erased'));
const stream = fc
  .tuple(fc.array(event, { minLength: 1, maxLength: 30, size: '+1' }), fc.option(end, { freq: 7 }))
  .map(([all, last]) => [...all, ...(last ? [last] : [])]);

/** A few customers whose events lie in the order they were heard, not in the order they happened. */
export const anyCustomers = (firstDay: number): fc.Arbitrary<Customer[]> =>
  fc
    .tuple(
      fc.array(elapsed, { minLength: 3, maxLength: 12 }),
      fc.array(stream, { minLength: 1, maxLength: 6, size: '+1' }),
    )
    .map(([shared, streams]) =>
      streams.map((told, n) => ({
        customerId: `customer-${n}`,
        events: told.map(({ type, fields, at }, revision) => ({
          ...{ type, fields, revision, eventId: `${n}-${revision}` },
          occurredAt: firstDay + (typeof at === 'number' ? (shared[at % shared.length] ?? 0) : at.alone),
        })),
      })),
    );
