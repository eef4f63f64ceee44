import { callList } from '../work-lists/call-list.js';
import { needsOverdue } from '../work-lists/needs-overdue.js';
import { cardEvents } from '../card/card-events.js';
import { openHistory, type History } from './testing/history.js';
import { facts } from './facts.js';
import { sales } from './value/sales.js';
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

  async function planOf(statement = '', ...further: readonly unknown[]): Promise<string> {
    const lines = await history.sql.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${statement}`, [
      ...['2026-02-04', '2026-01-20', ...further],
    ]);
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  }

  it('customer_event_of_type finds what is rare, in its window', async () => {
    for (const plan of [
      await planOf(csat.statements['answers']),
      await planOf(needsOverdue.statements['waiting'], 48, null),
      await planOf(callList.statements['calls'], null, '2026-02-05'),
    ]) {
      expect(plan).toContain('customer_event_of_type');
      expect(plan).not.toContain('Seq Scan on customer_event');
    }
  });

  it('customer_event_rewriting finds what changes other events', async () => {
    const plan = await planOf(`SELECT * FROM ${facts('CustomerPurchased')} f`);
    // Corrections, endings and skips of each.
    expect(plan.match(/customer_event_rewriting/g)?.length).toBeGreaterThanOrEqual(5);
  });

  it('trade_occurred_at finds what was traded in a short window', async () => {
    const plan = await planOf(sales);
    expect(plan).toContain('trade_occurred_at');
    expect(plan).not.toContain('Seq Scan on trade');
  });

  it('trade_first and trade_pkey find who bought first, and what since', async () => {
    const plan = await planOf(buying);
    expect(plan).toContain('trade_first');
    expect(plan).toContain('trade_pkey');
  });

  it('customer_event_presence tells by itself who was there when', async () => {
    const months = [['2026-01-01'], ['2026-02-01']];
    const plan = await planOf(presence, ...months);
    expect(plan).toContain('Index Only Scan using customer_event_presence');
    expect(plan).not.toContain('Seq Scan on customer_event');
  });

  it('a card is found by the primary key', async () => {
    const plan = await planOf(cardEvents, 'c7');
    expect(plan).toContain('customer_event_pkey');
    expect(plan).not.toContain('Seq Scan on customer_event');
  });
});
