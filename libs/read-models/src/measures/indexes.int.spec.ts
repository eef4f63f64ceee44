import { callList } from '../work-lists/call-list.js';
import { needsOverdue } from '../work-lists/needs-overdue.js';
import { allOfTheLog } from '../database/sql.js';
import { cardEvents } from '../card/card-events.js';
import { openHistory, type History } from './testing/history.js';
import { effectiveEvents } from '../customer-event/effective-events.js';
import { tradesByCustomer } from './trades.js';
import { sales } from './value/sales.js';
import { netSpends, profits } from './value/customer-values.js';
import { orders } from './value/repurchase-rate.js';
import { buying } from './expectancy/buying.js';
import { presence } from './relation/presence.js';
import { csat } from './voice/csat.js';

describe('the indexes of measures, with 50,000 events', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
    // Everybody is registered first. One in a hundred is a rating, one in a thousand a contact; the rest was bought.
    await history.sql.query(
      `INSERT INTO customer_event SELECT 'c' || i % 5000, i / 5000, 'e' || i,
         CASE WHEN i <= 5000 THEN 'CustomerRegistered' WHEN i % 1000 = 0 THEN 'CustomerContacted' WHEN i % 100 = 1 THEN 'CustomerRated' ELSE 'CustomerPurchased' END,
         at, at, i, 'spec', '{"orderId": "o"}'
       FROM (SELECT i, timestamptz '2026-01-01' + i * interval '1 minute' AS at FROM generate_series(1, 50000) i) many`,
    );
    await history.sql.query(
      `INSERT INTO trade (customer_id, revision, kind, occurred_at, is_first, is_first_of_month, amount)
       SELECT customer_id, revision, 'purchased', occurred_at, revision = 9, false, 100 FROM customer_event
       WHERE type = 'CustomerPurchased'`,
    );
    await history.sql.query('VACUUM ANALYZE customer_event, trade');
  });
  afterAll(() => history.close());

  const planOf = (statement = '', ...further: readonly unknown[]) =>
    planSince('2026-01-20', statement, ...further);

  async function planSince(after: string, statement: string, ...further: readonly unknown[]) {
    const lines = await history.sql.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${statement}`, [
      ...['2026-02-04', after, ...further],
    ]);
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  }

  it('what is rare is read where it lies together, and nothing beside it', async () => {
    for (const [plan, part] of [
      [await planOf(csat.statements['answers']), 'fact_rating'],
      [await planOf(needsOverdue.statements['waiting'], null, 100, 48, null), 'fact_need'],
      [await planOf(callList.statements['calls'], null, 60, '2026-02-05'), 'fact_contact'],
      [await planOf(presence, ['2026-01-01'], ['2026-02-01']), 'fact_presence'],
    ] as const) {
      expect(plan).toContain(`Seq Scan on ${part}`);
      expect(plan).not.toContain('customer_event');
      expect(plan).not.toContain('parked_customer');
    }
  });

  it('customer_event_rewriting finds what changes other events', async () => {
    const plan = await planOf(`SELECT * FROM ${effectiveEvents('CustomerPurchased')} f`);
    // Corrections, endings and skips of each.
    expect(plan.match(/customer_event_rewriting/g)?.length).toBeGreaterThanOrEqual(5);
  });

  it('trade_occurred_at finds what was traded in a short window', async () => {
    const plan = await planSince('2026-02-01', sales);
    expect(plan).toContain('trade_occurred_at');
    expect(plan).not.toContain('Seq Scan on trade');
  });

  it('trade_first and trade_pkey find who bought first, and what since', async () => {
    const plan = await planOf(buying);
    expect(plan).toContain('trade_first');
    expect(plan).toContain('trade_pkey');
  });

  it('trade_pkey has all that sums of each customer need', async () => {
    const plan = await planOf(
      `SELECT t.kind, t.in_window, t.goes_on, t.is_first, t.amount, t.margin, t.reason
       FROM ${tradesByCustomer('purchased', 'returned', 'cost')} t LIMIT 10`,
    );
    expect(plan).toContain('Index Only Scan using trade_pkey');
    // Nothing is hashed, whichever way its rows are found.
    for (const sql of [netSpends, profits, orders])
      expect(await planSince('2025-01-01', sql)).not.toMatch(/HashAggregate.*\n.*Group Key: t.customer_id/);
  });

  it('a card is found by the primary key', async () => {
    const plan = await planOf(cardEvents, 'c7', allOfTheLog);
    expect(plan).toContain('customer_event_pkey');
    expect(plan).not.toContain('Seq Scan on customer_event');
  });
});
