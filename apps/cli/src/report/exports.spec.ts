import { parse } from 'csv-parse/sync';
import { matrixCsv, moversCsv } from './exports.js';
import { replayed, spendOver } from './testing/replayed.js';

const rows = (text: string) => parse<Record<string, string>>(text, { bom: true, columns: true });

describe('the exports beside a report', () => {
  it('have every cell of every matrix', async () => {
    const { comparison } = await replayed(spendOver(50), spendOver(20));
    const cells = rows(matrixCsv(comparison, 'GBP')).filter(({ at }) => at === '2020-03-11T00:00:00.000Z');
    expect(
      cells.map((cell) => [cell['control'], cell['candidate'], cell['customers'], cell['net_spend_GBP']]),
    ).toEqual([
      ['plain', 'plain', '2', '0'],
      ['plain', 'gold', '1', '40'],
      ['gold', 'gold', '1', '100'],
    ]);
  });

  it('have the movers with both reasons, and no result that a spreadsheet computes', async () => {
    const formula = '=HYPERLINK("http://x")';
    const { comparison } = await replayed(spendOver(50, formula), spendOver(20, formula));
    expect(rows(moversCsv(comparison, 'GBP'))).toEqual([
      {
        ...{
          output: 'tier',
          customer: 'bob',
          control: 'plain',
          candidate: `'${formula}`,
          net_spend_GBP: '40',
        },
        first_differed: '2020-01-03T00:00:00.000Z',
        ...{ control_result: 'plain', control_rule: 'else', control_features: 'spend=40' },
        ...{ candidate_result: `'${formula}`, candidate_rule: 'big', candidate_features: 'spend=40' },
      },
    ]);
  });
});
