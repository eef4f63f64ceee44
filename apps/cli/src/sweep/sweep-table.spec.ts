import { renderSweep } from './render-sweep.js';
import { sweepCsv } from './sweep-csv.js';
import { sweepJson } from './sweep-json.js';
import { sweepPage } from './sweep-page.js';
import { outputFor, sweepTable } from './sweep-table.js';
import { sweptOver } from './testing/swept.js';

const churned = { kind: 'churned', days: 30, output: 'tier', label: '重要' } as const;
const request = { output: 'tier', front: undefined, currency: 'GBP' };
const grid = ['vip.threshold=50,150,300'];

describe('the table of a sweep', () => {
  it('measures every candidate beside the control', async () => {
    const { measures, control, rows } = sweepTable(await sweptOver(grid), request);
    expect(measures.map(({ name }) => name)).toEqual([
      ...['moved', 'flips', 'customers=普通', 'customers=重要', 'spend=普通', 'spend=重要'],
    ]);
    expect(control).toEqual([0, 0, 1, 3, 50, 700]);
    expect(rows.map(({ figures }) => figures)).toEqual([
      [1, 0, 0, 4, 0, 750],
      [1, 0, 2, 2, 150, 600],
      [2, 0, 3, 1, 350, 400],
    ]);
  });

  it('puts on the front whom no other is better than in what is asked for', async () => {
    const onFront = async (front: string | undefined, ...outcome: [typeof churned?]) =>
      sweepTable(await sweptOver(grid, ...outcome), { ...request, front }).rows.map((row) => row.onFront);
    expect(await onFront('moved:max,customers=重要:min')).toEqual([false, false, true]);
    expect(await onFront('moved,spend=重要')).toEqual([true, false, false]);
    expect(await onFront(undefined, churned)).toEqual([false, true, false]); // precision and recall: ½ and 1
    await expect(onFront('recall')).rejects.toThrow(
      /--front recall: no such measure; there are moved, flips/,
    );
    await expect(onFront('flip:min')).rejects.toThrow(/did you mean "flips"\?/);
  });

  it('is of the output of the label, or of the parameter, or of the one asked for', async () => {
    const swept = await sweptOver(grid);
    expect(outputFor(swept, undefined)).toBe('tier');
    expect(() => outputFor(swept, 'teir')).toThrow('--output teir: the control has no such output');
  });
});

describe('a sweep is shown', () => {
  it('as JSON, with the text of every candidate', async () => {
    const swept = await sweptOver(grid, churned);
    const json = JSON.parse(JSON.stringify(sweepJson(swept, sweepTable(swept, request), 'GBP'))) as {
      candidates: { number: number; settings: object; text: string; foretold: object; onFront: boolean }[];
    };
    expect(json).toMatchObject({ output: 'tier', customers: 4, cost: { candidates: 3 } });
    expect(json.candidates[1]).toMatchObject({
      ...{ number: 2, onFront: true, settings: { 'outputs.tier.rows.vip.threshold': '150' } },
      foretold: { right: 1, alarms: 2, recall: 1 },
    });
    expect(json.candidates[1]?.text).toContain("'spend >= 150'");
  });

  it('as CSV, for people and as a page in both languages', async () => {
    const swept = await sweptOver(grid);
    const table = sweepTable(swept, request);
    expect(sweepCsv(table).split('\r\n')[1]).toBe('1,tiers.yaml,50,1,0,0,4,0,750,true');
    expect(renderSweep(swept, table, 'en')).toMatch(/│ 1 +│ ★ │ 50 +│ 1 +│ 0 +│ 0 +│ 4 /);
    const page = sweepPage(swept, table, 'zh');
    expect(page).toContain('<html lang="zh">');
    expect(page).toContain('1 of 3 candidates are on the Pareto front');
    expect(page).toContain('3 个候选中有 1 个在帕累托前沿上');
    expect(page.match(/<svg/g)).toHaveLength(2);
  });
});
