import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runHindsight } from '../support/run-hindsight.js';

const sales = `invoice,customer_id,ts,country,lines,units,amount_gbp,kind
1,ada,2011-03-04T08:00:00Z,France,2,3,12.50,purchase
2,,2011-03-05T08:00:00Z,France,2,3,12.50,purchase
`;

describe('the language of the command line', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-language-'));
    await writeFile(join(folder, 'sales.csv'), sales);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const hindsight = (words: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    runHindsight(['--dir', 'data', ...words], { cwd: folder, env });
  const chinese = { HINDSIGHT_LANG: 'zh' };

  it.each([
    ['English unless asked otherwise', ['status'], {}, /^nothing runs in /],
    ['asked for before the command', ['--lang', 'zh', 'status'], {}, /中没有运行的进程\n$/],
    ['asked for behind it', ['status', '--lang', 'zh'], {}, /中没有运行的进程\n$/],
    ['that of the environment', ['status'], chinese, /中没有运行的进程\n$/],
    [
      'what is asked for, whatever the environment says',
      ['status', '--lang', 'en'],
      chinese,
      /^nothing runs in /,
    ],
  ])('is %s', async (_, words, env, expected) => {
    const { code, out } = await hindsight(words, env);
    expect([code, out]).toEqual([0, expect.stringMatching(expected)]);
  });

  it('is that of tables and summaries', async () => {
    const { out } = await hindsight(['rules', 'list'], chinese);
    expect(out).toMatch(/│ 标识 +│ 名称 +│ 输出 +│ 结果 +│/);
    const dry = await hindsight(['import', 'sales.csv', '--preset', 'online-retail', '--dry-run'], chinese);
    expect(dry.out.split('\n').slice(-5)).toEqual([
      '客户：新 1',
      '命令：1 RecordPurchase, 1 RegisterCustomer',
      '拒绝的行：1（1 customer-missing（缺失））',
      '已读取 2 行，未导入任何内容',
      '',
    ]);
  });

  it('is that of what is refused', async () => {
    const { code, out, err } = await hindsight(['rules', 'show', 'gold'], chinese);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^hindsight: gold：没有此标识的内置规则集；现有 .*tier-pyramid/);
    const setting = await hindsight(['status'], { ...chinese, REPORTING_CURRENCY: 'pounds' });
    expect(setting.err).toBe('hindsight: REPORTING_CURRENCY=pounds：应为 ISO 4217 代码，例如 GBP\n');
  });

  it('leaves data as it is', async () => {
    const { out } = await hindsight(['rules', 'list', '--json'], chinese);
    expect(out).toBe((await hindsight(['rules', 'list', '--json'])).out);
  });

  it('is one of two, and a variable that says another is refused by its name', async () => {
    const { code, out, err } = await hindsight(['status'], { HINDSIGHT_LANG: 'fr' });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/HINDSIGHT_LANG.*Allowed choices are en, zh/);
  });
});
