import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { runHindsight } from '../support/run-hindsight.js';

const invoices = `invoice,customer_id,ts,country,lines,units,amount_gbp,kind
1,ada,2011-03-04T08:00:00Z,France,2,3,90.00,purchase
2,bob,2011-03-06T08:00:00Z,France,2,3,10.00,purchase
`;

describe('measures and work lists on the command line', () => {
  let folder: string;
  let database: TestDatabase;
  const hindsight = (...words: string[]) => hindsightWith({}, ...words);
  const hindsightWith = (env: NodeJS.ProcessEnv, ...words: string[]) =>
    runHindsight(['--dir', 'data', ...words], { cwd: folder, env: { DATABASE_URL: database.url, ...env } });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-measures-'));
    database = await createDatabase();
    await writeFile(join(folder, 'invoices.csv'), invoices);
    const { code, err } = await hindsight('import', 'invoices.csv', '--preset', 'online-retail', '--json');
    expect([code, err]).toEqual([0, '']);
  }, 60_000);
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('are listed without a name, and nothing is started for that', async () => {
    expect((await hindsight('measure')).out).toMatch(/pareto .* --window-days/);
    expect((await hindsight('worklist', '--lang', 'zh')).out).toMatch(
      /call-list .*每日呼叫清单.* --owner --day/,
    );
  });

  it('answer as JSON, of the last closed day', async () => {
    const { code, out, err } = await hindsight('measure', 'pareto', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      ...{ measure: 'pareto', asOf: '2011-03-07T00:00:00.000Z', currency: 'GBP' },
      figures: expect.arrayContaining([
        expect.objectContaining({ name: 'best20Share', value: 0.9 }),
      ]) as unknown,
    });
  });

  it('are drawn where that says more, as of any instant and in either language', async () => {
    const { out } = await hindsight('measure', 'pareto', '--as-of', '2011-03-05', '--window-days', '30');
    expect(out).toContain('(2011-02-03T00:00:00.000Z, 2011-03-05T00:00:00.000Z]  GBP');
    expect(out).toMatch(/share of the best 20 % +│ +100\.0%/);
    expect(out).toMatch(/10\.0% +│ +1 +│ 90\.00 +│ 100\.0% │ █{30}/);
    expect((await hindsight('measure', 'pareto', '--lang', 'zh')).out).toContain('二八分析');
  });

  it('have a customer all round beside them', async () => {
    const { out } = await hindsight('card', 'ada', '--as-of', '2011-03-05');
    expect(out).toMatch(/^ada {2}organisation {2}2011-03-05T00:00:00.000Z {2}GBP\n/);
    expect(out).toMatch(/net spend +│ 90\.00/);
    expect(out).toMatch(/purchases +│ +1 /);
    const { out: json } = await hindsight('card', 'ada', '--lang', 'zh', '--json');
    expect(JSON.parse(json)).toMatchObject({ customerId: 'ada', contract: { label: '无合同' } });
    expect((await hindsight('card', 'eve')).err).toBe('hindsight: eve: nothing is known of this customer\n');
  });

  it('go by the service levels that are set', async () => {
    const env = { SERVICE_LEVELS: 'acknowledged=4,compensated=72' };
    const { out } = await hindsightWith(env, 'measure', 'complaint-steps');
    expect(out).toMatch(/acknowledged +│ +0 │ – +│ – +│ 4 +│/);
    expect(out).toMatch(/compensated +│ +0 │ – +│ – +│ 72 +│/);
  });

  it('say who is to be called', async () => {
    const { out } = await hindsight('worklist', 'call-list', '--limit', '1', '--lang', 'zh');
    expect(out).toMatch(/GBP {2}1 \/ 2\n/);
    expect(out).toMatch(/ada +│ – +│ 从未联系 \(never_called\)/);
  });

  it.each([
    [['measure', 'paretto'], /^hindsight: paretto: expected one of pareto, .*did you mean "pareto"\?\n$/],
    [['measure', 'pareto', '--months', '3'], /^hindsight: months: is nothing that pareto takes\n$/],
    [['measure', 'pareto', '--window-days', '99999'], /^hindsight: --window-days: at most 36500\n$/],
    [['measure', 'plan-vs-actual', '--year', '11'], /^hindsight: --year: at least 1900\n$/],
    [['worklist', 'call-list', '--day', '2026-02-30'], /Expected a day, such as 2026-02-02/],
    [['worklist', 'call-list', '--days', '3'], /^hindsight: days: is nothing that call-list takes\n$/],
  ])('refuse %j', async (words, said) => {
    const { code, out, err } = await hindsight(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(said);
  });
});
