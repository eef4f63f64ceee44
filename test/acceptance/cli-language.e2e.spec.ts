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

  it('is that of help, and of a line that cannot be read', async () => {
    const help = await hindsight(['rules', 'check', '--lang', 'zh', '--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('检查规则集文件（- 为标准输入）；一次列出所有问题及行列');
    expect((await hindsight(['--help'], { HINDSIGHT_LANG: undefined, LC_ALL: 'zh_CN.UTF-8' })).out).toContain(
      '用法：',
    );
    const { code, err } = await hindsight(['mesure'], chinese);
    expect([code, err]).toEqual([
      2,
      '错误：没有命令 mesure\n（是否指 measure？）\n（hindsight --help 列出所有命令）\n',
    ]);
  });

  it('is that of problems of a rule set and of a mapping', async () => {
    await writeFile(join(folder, 'set.yaml'), 'hindsight: 2\n');
    const checked = await hindsight(['rules', 'check', 'set.yaml'], chinese);
    expect([checked.code, checked.out + checked.err]).toEqual([
      2,
      expect.stringContaining('set.yaml:1:12 应为 hindsight: 1（规则语言的版本），实为 数 2\n'),
    ]);
    await writeFile(join(folder, 'map.yaml'), 'mapping: 2\n');
    const mapped = await hindsight(['import', 'sales.csv', '--mapping', 'map.yaml', '--dry-run'], chinese);
    expect(mapped.err).toContain('map.yaml:1:10 应为 mapping: 1（映射语言的版本），实为 数 2\n');
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
