import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { runHindsight } from '../support/run-hindsight.js';

const invoices = `invoice,customer_id,ts,country,lines,units,amount_gbp,kind
1,ada,2011-03-04T08:00:00Z,France,2,3,12.50,purchase
2,ada,2011-03-06T08:00:00Z,France,2,3,30.00,purchase
`;

describe('asking why on the command line', () => {
  let folder: string;
  let database: TestDatabase;
  const hindsight = (...words: string[]) =>
    runHindsight(['--dir', 'data', ...words], { cwd: folder, env: { DATABASE_URL: database.url } });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-why-'));
    database = await createDatabase();
    await writeFile(join(folder, 'invoices.csv'), invoices);
    const { code, err } = await hindsight('import', 'invoices.csv', '--preset', 'online-retail', '--json');
    expect([code, err]).toEqual([0, '']);
  }, 60_000);
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('answers as JSON', async () => {
    const { code, out, err } = await hindsight('why', 'ada', 'stage', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      ...{ customerId: 'ada', output: 'stage', result: '形成期', rule: 'came_back' },
      decided: { at: '2011-03-06T08:00:00.000Z', from: '考察期' },
    });
  });

  it('answers in words, in English or in Chinese', async () => {
    const english = await hindsight('why', 'ada', 'tier', '--at', '2011-03-05');
    expect(english.code).toBe(0);
    expect(english.out).toContain('At 2011-03-05 00:00 UTC tier of customer ada was 小客户');
    expect(english.out).toContain('✗ vip → 重要客户: spend_365d >= value.p01   [12.5 >= ∞]');
    expect(english.out).toMatch(/purchased 12\.5 {2}[0-9a-f-]{36}\n/);
    const chinese = await hindsight('why', 'ada', 'tier', '--lang', 'zh');
    expect(chinese.out).toContain('客户 ada 的 tier 为“小客户”');
  });

  it.each([
    ['an unknown customer', ['eve', 'tier'], /^hindsight: eve: nothing is known of this customer\n$/],
    ['an output that does not exist', ['ada', 'teir'], /"teir"; there are .*; did you mean "tier"\?\n$/],
    [
      'an instant before the first event',
      ['ada', 'tier', '--at', '2001-01-01'],
      /2001-01-01T00:00:00\.000Z: its first event happened at 2011-03-04T08:00:00\.000Z\n$/,
    ],
    [
      'an instant beyond what is evaluated',
      ['ada', 'tier', '--at', '2031-01-01'],
      /everything is evaluated through 2011-/,
    ],
    [
      'a language that it does not speak',
      ['ada', 'tier', '--lang', 'fr'],
      /--lang.*Allowed choices are en, zh/,
    ],
  ])('refuses %s with exit code 2', async (_, words, expected) => {
    const { code, out, err } = await hindsight('why', ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
  });
});
