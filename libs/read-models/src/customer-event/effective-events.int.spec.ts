import fc from 'fast-check';
import { heeded } from '@hindsight/domain';
import { effectiveHistory, toRuleEvent, type StoredEvent } from '@hindsight/rules';
import { effectiveEvents } from './effective-events.js';
import { gbp, openHistory, type History, type Told } from '../measures/testing/history.js';

const types = [
  ...['CustomerPurchased', 'PurchaseReturned', 'CustomerComplained', 'CustomerMerged', 'CustomerErased'],
  'CustomerContacted',
];
const id = fc.constantFrom('a', 'b', 'c');
const amounts = fc.record(
  { amount: fc.nat(999).map(gbp), margin: fc.nat(99).map(gbp), channel: fc.constantFrom('web', 'phone') },
  { requiredKeys: [] },
);
const order = fc.tuple(id, amounts).map(([orderId, rest]) => ({ orderId, ...rest }));
const complaint = id.map((complaintId) => ({ complaintId, severity: 2 }));

/** Days of one month, so that many things happen at the same instant. */
const at = fc.integer({ min: 1, max: 28 }).map((day) => new Date(Date.UTC(2026, 0, day)).toISOString());
const event = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(at, fc.constant('CustomerPurchased'), order) },
  { weight: 3, arbitrary: fc.tuple(at, fc.constant('PurchaseCorrected'), order) },
  { weight: 3, arbitrary: fc.tuple(at, fc.constant('CustomerComplained'), complaint) },
  { weight: 2, arbitrary: fc.tuple(at, fc.constant('ComplaintWithdrawn'), complaint) },
  { weight: 1, arbitrary: fc.tuple(at, fc.constant('PurchaseReturned'), order) },
  { weight: 1, arbitrary: fc.tuple(at, fc.constant('CustomerContacted'), fc.constant({ channel: 'web' })) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      at,
      fc.constant('CustomerEventSkipped'),
      fc.nat(12).map((skipped) => ({ skipped })),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      at,
      fc.constantFrom('CustomerMerged', 'CustomerErased'),
      fc.constant({ survivorId: 'b' }),
    ),
  },
);
const stream = fc.array(event, { minLength: 1, maxLength: 14, size: '+1' });

interface Fact {
  readonly customer_id: string;
  readonly revision: string;
  readonly event_id: string;
  readonly type: string;
  readonly occurred_at: Date;
  readonly in_window: boolean;
  readonly goes_on: boolean;
  readonly data: object;
}

describe('effective events in the database', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
  });
  afterAll(() => history.close());

  const factsAt = (asOf: string, after = '-infinity') =>
    history.sql.query<Fact>(
      `SELECT * FROM ${effectiveEvents(...types)} f ORDER BY customer_id, occurred_at, revision`,
      [asOf, after],
    );

  /** What effective histories in memory say of the same. */
  function expected(histories: Readonly<Record<string, readonly Told[]>>, asOf: string) {
    return Object.entries(histories).flatMap(([customerId, told]) => {
      const stored = told.map(([at, type, data = {}], revision): StoredEvent => ({
        ...{ type, data, revision, eventId: `${customerId}-${revision}` },
        occurredAt: Date.parse(at),
      }));
      const { events, endsAt } = effectiveHistory(customerId, heeded(stored).map(toRuleEvent));
      return events
        .filter(({ occurredAt }) => occurredAt <= Date.parse(asOf))
        .map((one) => ({ customerId, goesOn: endsAt === null || endsAt > Date.parse(asOf), event: one }));
    });
  }

  it('are what effective histories are made of, whatever happened, as of any instant', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ ada: stream, bob: stream }), at, async (histories, asOf) => {
        await history.tell(histories);
        const found = (await factsAt(asOf)).map((fact) => ({
          customerId: fact.customer_id,
          goesOn: fact.goes_on,
          event: toRuleEvent({
            ...{ type: fact.type, data: fact.data, eventId: fact.event_id },
            ...{ revision: Number(fact.revision), occurredAt: fact.occurred_at.getTime() },
          }),
        }));
        expect(found).toEqual(expected(histories, asOf));
      }),
      { numRuns: 150 },
    );
  });

  it('lie in a window that begins behind its first instant and ends with its last', async () => {
    const told = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'].map((day, n): Told => [
      day,
      'CustomerPurchased',
      { orderId: `o${n}` },
    ]);
    await history.tell({ ada: told });
    const found = await factsAt('2026-01-03', '2026-01-01');
    expect(found.map(({ in_window }) => in_window)).toEqual([false, true, true]);
  });

  it('leave out who is parked', async () => {
    await history.tell({
      ada: [['2026-01-01', 'CustomerPurchased', { orderId: 'o' }]],
    });
    await history.sql.query(`UPDATE customer_event SET data = '{"orderId": "o", "amount": {"minor": "x"}}'`);
    await history.sql.query(
      `INSERT INTO parked_customer (customer_id, reason, stack, event_id, event_type, revision, position, cause)
       VALUES ('ada', 'unreadable', '', 'e', 'CustomerPurchased', 0, 0, 'event')`,
    );
    expect(await factsAt('2026-01-03')).toEqual([]);
    await history.sql.query('TRUNCATE parked_customer');
  });
});
