import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { matrixCsv, moversCsv } from './exports.js';
import { replayed, spendOver } from './testing/replayed.js';

const rows = (csv: string) => parse<Record<string, string>>(csv, { bom: true, columns: true });

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
    const { moved } = await replayed(spendOver(50, formula), spendOver(20, formula));
    const csv = await text(Readable.from(moversCsv(moved, 'GBP')));
    expect(rows(csv)).toEqual([
      {
        ...{
          output: 'tier',
          customer: 'bob',
          control: 'plain',
          candidate: `'${formula}`,
          net_spend_GBP: '40',
        },
        first_differed: '2020-01-03T00:00:00.000Z',
        ...{ control_result: 'plain', control_rule: 'else' },
        ...{ candidate_result: `'${formula}`, candidate_rule: 'big' },
      },
    ]);
  });
});
