import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dryRun, renderDryRun, type AskKnown } from '../dry-run.js';
import { checkMapping } from '../mapping/check-mapping.js';
import { survey } from '../survey.js';

const shop = `
mapping: 1
id: shop
outliers: { from: 2020-01-01, to: 2030-01-01 }
customer:
  id: { column: who }
  register: { partyKind: { const: person } }
facts:
  - name: sale
    command: RecordPurchase
    id: { column: order }
    fields:
      orderId: { column: order }
      occurredAt: { column: at }
      amount: { column: total, thousands: "," }
      category: { column: kind }
`;

const checked = checkMapping(shop, { zone: undefined, currency: 'GBP' });
if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
const { mapping } = checked;

const header = 'who,order,at,total,phone';
const sales = [80, 10, 30, 20, 70, 50, 40].map(
  (total, i) => `ada,${i + 1},2024-03-0${i + 1}T10:00:00Z,${total},`,
);

describe('cleaning a file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cleaning-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function look(rows: readonly string[], rejectOutliers = false, ask: AskKnown = null) {
    const file = join(folder, 'sales.csv');
    await writeFile(file, [header, ...rows, ''].join('\n'));
    const source = { file, mapping, key: null };
    const surveyed = await survey(source, rejectOutliers);
    return { surveyed, run: await dryRun(source, surveyed, ask) };
  }

  it('leaves out rows that say the same again, and counts them', async () => {
    const { surveyed, run } = await look([
      ...sales,
      sales[2] ?? '',
      'ada,3,2024-03-03T11:00:00+01:00, 30.00,none',
    ]);
    expect([...surveyed.repeats]).toEqual([9, 10]); // the second says the same in other words
    expect(run).toMatchObject({
      rows: 9,
      repeats: 2,
      rejects: { count: 0 },
      commands: { RecordPurchase: 7 },
    });
  });

  it('rejects rows that say something else under the same key, naming both lines', async () => {
    const { surveyed, run } = await look([
      ...sales,
      'ada,3,2024-03-03T10:00:00Z,31,',
      'eve,3,2024-03-03T10:00:00Z,30,',
    ]);
    const differs = { reason: 'duplicate-differs', detail: 'from line 4' };
    expect([...surveyed.leftOut]).toEqual([
      [9, differs],
      [10, differs],
    ]);
    expect(run.rejects).toEqual({ count: 2, byReason: { 'duplicate-differs': 2 } });
    expect(run.customers).toEqual({ new: 1, known: null });
  });

  it('tells of amounts and dates that lie far off, and imports them unless told not to', async () => {
    // of 10, 20, 30, 40, 50, 70, 80, 250 the second is 20 and the sixth 70: 70 + 3 × 50 = 220
    const rows = [...sales, 'bo,8,2024-03-08T10:00:00Z,250,', 'cy,9,2012-03-08T10:00:00Z,20,'];
    const kept = await look(rows);
    // with the ninth amount, 20, they are 20 (third) and 70 (seventh) still
    const far = [
      { line: 9, reason: 'amount-outlier', fact: 'sale', value: '250.00 GBP', beyond: '220.00 GBP' },
      {
        ...{ line: 10, reason: 'date-outlier', fact: 'sale' },
        ...{ value: '2012-03-08T10:00:00.000Z', beyond: '2020-01-01T00:00:00.000Z' },
      },
    ];
    expect(kept.surveyed.outliers).toEqual(far);
    expect(kept.run).toMatchObject({ outliers: { count: 2, first: far }, commands: { RecordPurchase: 9 } });
    const { run } = await look(rows, true);
    expect(run.rejects).toEqual({ count: 2, byReason: { 'amount-outlier': 1, 'date-outlier': 1 } });
    expect(run.commands).toEqual({ RecordPurchase: 7, RegisterCustomer: 1 });
  });

  it('counts what it did not take as it stood, and names the columns it does not take', async () => {
    const { run } = await look(['ada,1,2024-03-01T10:00:00Z,"1,200.50",7', 'ada,2,2024-03-01T11:00:00Z, 3,']);
    expect(run.conversions).toEqual({ 'amount freed of separators': 1, 'amount trimmed': 1 });
    expect([run.ignoredColumns, run.absentColumns]).toEqual([['phone'], ['kind']]);
  });

  it('prints the first three rows as commands, by time, and who is known', async () => {
    const asked: string[] = [];
    const { run } = await look(
      ['bo,2,2024-03-02T10:00:00Z,5,', 'ada,1,2024-03-01T10:00:00Z,4,', 'cy,3,2024-03-03T10:00:00Z,x,'],
      false,
      (ids) => {
        asked.push(...ids);
        return Promise.resolve(1);
      },
    );
    expect(asked).toEqual(['ada', 'bo']);
    expect(renderDryRun(run, 'en')).toBe(
      [
        'columns ignored: phone',
        'columns that the file does not have: kind',
        'the first rows, as commands:',
        '  line 3: ada {"type":"RegisterCustomer","occurredAt":"2024-03-01T10:00:00.000Z","partyKind":"person","attributes":{}}',
        '  line 3: ada {"type":"RecordPurchase","occurredAt":"2024-03-01T10:00:00.000Z","orderId":"1","amount":"4.00 GBP"}',
        '  line 2: bo {"type":"RegisterCustomer","occurredAt":"2024-03-02T10:00:00.000Z","partyKind":"person","attributes":{}}',
        '  line 2: bo {"type":"RecordPurchase","occurredAt":"2024-03-02T10:00:00.000Z","orderId":"2","amount":"5.00 GBP"}',
        'customers: 1 new, 1 known',
        'commands: 2 RecordPurchase, 1 RegisterCustomer',
        'rejects: 1 (1 amount-not-a-number)',
        '3 rows read, nothing imported',
      ].join('\n'),
    );
    expect(renderDryRun(run, 'zh').split('\n').slice(-4)).toEqual([
      '客户：新 1，已知 1',
      '命令：2 RecordPurchase, 1 RegisterCustomer',
      '拒绝的行：1（1 amount-not-a-number（不是数字））',
      '已读取 3 行，未导入任何内容',
    ]);
  });
});
