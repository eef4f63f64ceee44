import fc from 'fast-check';
import type { LoggedEvent } from '../logged-event.js';

/** What one event of a log says; the log itself gives position, revision and when it was recorded. */
export interface Said {
  readonly customerId: string;
  readonly storedType: string;
  readonly data: object;
  readonly occurredAt: number;
}

export const begin = Date.UTC(2024, 0, 1);
const hour = 3_600_000;

/** Puts what was said into a log: positions with gaps, a minute between two recordings. */
export function logOf(said: readonly Said[]): LoggedEvent[] {
  const revisions = new Map<string, number>();
  return said.map((one, place) => {
    const revision = revisions.get(one.customerId) ?? 0;
    revisions.set(one.customerId, revision + 1);
    const position = BigInt(100 + 37 * place);
    const recordedAt = begin + place * 60_000;
    return {
      ...one,
      position,
      revision,
      recordedAt,
      eventId: `${one.customerId}-${revision}`,
      origin: 'test',
    };
  });
}

export const stream = (events: readonly LoggedEvent[]): AsyncIterable<LoggedEvent> => ({
  async *[Symbol.asyncIterator]() {
    await Promise.resolve();
    yield* events;
  },
});

const money = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(2 ** 53, 1)).map((minor) => ({
  ...{ minor: String(minor), currency: 'GBP' },
}));
const orderId = fc.constantFrom('o1', 'o2', 'o3');
const complaintId = fc.constantFrom('c1', 'c2');
const text = fc.constantFrom('tea', '茶', "o'clock", '', 'x\u0000y');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const city = fc.constantFrom('Bath', "King's Lynn", '');

const told: readonly (readonly [string, fc.Arbitrary<object>])[] = [
  ['CustomerRegistered', fc.record({ partyKind: text, attributes: fc.record({ city }) })],
  ['CustomerProfileChanged', fc.record({ attributes: fc.record({ city, size: text }) })],
  [
    'CustomerPurchased',
    fc.record({ orderId, amount: money, category: maybe(text), isNewProduct: maybe(fc.boolean()) }),
  ],
  ['PurchaseReturned', fc.record({ returnId: orderId, orderId: maybe(orderId), amount: money })],
  ['PurchaseCorrected', fc.record({ orderId, amount: maybe(money), category: maybe(text) })],
  ['CustomerComplained', fc.record({ complaintId, severity: fc.integer({ min: 1, max: 5 }) })],
  ['ComplaintWithdrawn', fc.record({ complaintId })],
  [
    'CustomerRated',
    fc.record({ ratingId: orderId, score: fc.double({ noNaN: true }), score100: fc.nat(100) }),
  ],
  ['SomethingNew', fc.record({ note: text })],
  ['CustomerEventSkipped', fc.record({ skipped: fc.nat(12) })],
  ['CustomerErased', fc.record({ requestId: orderId, legalBasis: text })],
  ['CustomerMerged', fc.record({ survivorId: fc.constant('A') })],
];

const said: fc.Arbitrary<Said> = fc
  .record({
    customerId: fc.constantFrom('a', 'A', 'b.1', 'b:1', 'b_1', 'z-9'),
    what: fc.oneof(
      ...told.map(([type, data], i) => ({
        weight: i < 9 ? 6 : 1,
        arbitrary: fc.tuple(fc.constant(type), data),
      })),
    ),
    when: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ customerId, what: [storedType, data], when }) => ({
    ...{ customerId, storedType, data },
    occurredAt: begin + when * hour + (when % 3),
  }));

/** Logs of a few customers to whom much happens that changes what was recorded. */
export const someLog: fc.Arbitrary<LoggedEvent[]> = fc.array(said, { maxLength: 60 }).map(logOf);
