import { createDatabase, type TestDatabase } from '../../../../test/support/create-database.js';
import { openReadModels } from '../database/open.js';
import { onPool, type Sql } from '../database/sql.js';
import type { CustomerFilter } from './customer-filter.js';
import { everything, type Condition } from '../list/list.js';
import { segmentCountList, segmentCounts } from './counts.js';
import { customersWith } from './customers-with.js';

type Asked = CustomerFilter & { readonly where?: readonly Condition[] };
const is = (field: string, is: Condition['is'], value: Condition['value']) => ({ field, is, value });

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const hourAfter = (date: Date) => new Date(date.getTime() + 3_600_000);

describe('the indexes of customer lists, with 50,000 customers', () => {
  let database: TestDatabase;
  let sql: Sql;
  let close: () => Promise<void>;

  beforeAll(async () => {
    database = await createDatabase();
    const readModels = await openReadModels(database.url);
    close = () => readModels.destroy();
    sql = onPool(readModels);
    await sql.query(
      `INSERT INTO customer SELECT 'c' || i, 'person', NULL, json_build_object('country', 'X' || i % 5000), at, at, at, NULL,
         i % 1000, 0, 0, i, 1, i
       FROM (SELECT i, timestamptz '2026-01-01' + i * interval '1 minute' AS at FROM generate_series(1, 50000) i) many`,
    );
    await sql.query(
      `INSERT INTO rule_set VALUES ('pyramid', 1, 'hash', '{"outputs": [{"id": "tier"}]}', 1, 1, '2026-01-01', true)`,
    );
    await sql.query(
      `INSERT INTO customer_state SELECT 'c' || i, 'hash', 'tier', 'r' || i % 3, NULL, NULL, '' FROM generate_series(1, 50000) i`,
    );
    await sql.query('ANALYZE');
  });
  afterAll(async () => {
    await close();
    await database.drop();
  });

  /** The plan of the statement that finds the page's customers. */
  async function planOf({ where = [], ...filter }: Asked, sort: string, after: string | null) {
    let plan = '';
    const explaining: Sql = {
      entities: sql.entities,
      query: async (text, parameters) => {
        if (plan === '' && text.includes('FROM customer c')) {
          const lines = await sql.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, parameters);
          plan = lines.map((line) => line['QUERY PLAN']).join('\n');
        }
        return sql.query(text, parameters);
      },
    };
    await customersWith(explaining, { where, filter, sort, after, limit: 50 }, 'GBP');
    return plan;
  }

  const deep = String(Date.UTC(2026, 0, 20));
  const tier = { segments: [{ output: 'tier', result: 'r1' }] };

  it.each<[string, Asked, string, string]>([
    ['customer_pkey', {}, 'id', 'id~c4'],
    ['customer_pkey', {}, '-id', '-id~c4'],
    ['customer_net_spend', {}, 'netSpend', 'netSpend~40000~c40000'],
    ['customer_net_spend', {}, '-netSpend', '-netSpend~40000~c40000'],
    ['customer_purchases', {}, 'purchaseCount', 'purchaseCount~900~c900'],
    ['customer_last_event', {}, '-lastEventAt', `-lastEventAt~${deep}~c1`],
    ['customer_registered', {}, 'registeredAt', `registeredAt~${deep}~c1`],
    ['customer_state_result', tier, 'id', 'id~c4'],
  ])('%s finds a page deep in a list: %j by %s after %s', async (index, filter, sort, after) => {
    const plan = await planOf(filter, sort, after);
    expect(plan).toMatch(new RegExp(`Index (Only )?Scan (Backward )?using ${index} `));
    expect(plan).not.toMatch(/Seq Scan on customer|Sort Key: c\./);
  });

  it('reads a segment from the cursor on, not from its beginning', async () => {
    const plan = await planOf(tier, 'id', 'id~c4');
    expect(plan.match(/customer_id > 'c4'/g)).toHaveLength(2);
  });

  it('customer_ended finds the few that segments are not counted with', async () => {
    const texts: string[] = [];
    const listening: Sql = {
      entities: sql.entities,
      query: async (text, parameters) => {
        const lines = await sql.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, parameters);
        texts.push(...lines.map((line) => line['QUERY PLAN']));
        return sql.query(text, parameters);
      },
    };
    await segmentCounts(listening, everything(segmentCountList));
    expect(texts.join('\n')).toContain('customer_ended');
  });

  it.each<[string, Asked]>([
    ['customer_net_spend', { where: [is('netSpend', '>=', 100n), is('netSpend', '<=', 120n)] }],
    ['customer_purchases', { where: [is('purchaseCount', '>=', 999)] }],
    [
      'customer_last_event',
      { where: [is('lastEventAt', '>=', day(2)), is('lastEventAt', '<', hourAfter(day(2)))] },
    ],
    [
      'customer_registered',
      { where: [is('registeredAt', '>=', day(2)), is('registeredAt', '<', hourAfter(day(2)))] },
    ],
    ['customer_attributes', { attributes: [['country', 'X7']] }],
  ])('%s finds the few that fit: %p', async (index, filter) => {
    const plan = await planOf(filter, 'id', null);
    expect(plan).toContain(` ${index} `);
    expect(plan).not.toContain('Seq Scan on customer');
  });
});
