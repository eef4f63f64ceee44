import { parse } from 'csv-parse/sync';
import { cohortsCsv, holdingsCsv } from './over-time-exports.js';
import { replayed, spendOver } from './testing/replayed.js';

const rows = (csv: string) => parse<Record<string, string>>(csv, { bom: true, columns: true });

// Ada (100) and Bob (40) begin in January, Cleo (5) and Dan (−5) in February; as of 11 March.
describe('the exports of what there was over time', () => {
  it('have who holds the money, with shares of everybody, on both sides', async () => {
    const { comparison } = await replayed(spendOver(50), spendOver(20));
    const held = rows(holdingsCsv(comparison, 'GBP'));
    expect(held).toHaveLength(3 * 2 * 2);
    expect(held.filter(({ at, result }) => at === '2020-01-31T23:59:59.999Z' && result === 'gold')).toEqual([
      {
        ...{ output: 'tier', at: '2020-01-31T23:59:59.999Z', side: 'control', result: 'gold' },
        ...{
          customers: '1',
          share_of_customers: '0.5',
          net_spend_GBP: '100',
          share_of_net_spend: String(100 / 140),
        },
        ...{ net_spend_GBP_365d: '100', share_of_net_spend_365d: String(100 / 140) },
      },
      {
        ...{ output: 'tier', at: '2020-01-31T23:59:59.999Z', side: 'candidate', result: 'gold' },
        ...{ customers: '2', share_of_customers: '1', net_spend_GBP: '140', share_of_net_spend: '1' },
        ...{ net_spend_GBP_365d: '140', share_of_net_spend_365d: '1' },
      },
    ]);
  });

  it('have what becomes of those who began together', async () => {
    const { comparison } = await replayed(spendOver(50), spendOver(3));
    const gold = rows(cohortsCsv(comparison)).filter(({ result }) => result === 'gold');
    expect(
      gold.map((row) => [
        row['side'],
        row['cohort'],
        row['began'],
        row['periods_since'],
        row['customers'],
        row['share_of_cohort'],
      ]),
    ).toEqual([
      ['control', '2020-01', '2', '0', '1', '0.5'],
      ['control', '2020-01', '2', '1', '1', '0.5'],
      ['control', '2020-01', '2', '2', '1', '0.5'],
      ['control', '2020-02', '2', '0', '0', '0'],
      ['control', '2020-02', '2', '1', '0', '0'],
      ['candidate', '2020-01', '2', '0', '2', '1'],
      ['candidate', '2020-01', '2', '1', '2', '1'],
      ['candidate', '2020-01', '2', '2', '2', '1'],
      ['candidate', '2020-02', '2', '0', '1', '0.5'],
      ['candidate', '2020-02', '2', '1', '1', '0.5'],
    ]);
  });

  it('have a head alone where cohorts were not counted', async () => {
    const { comparison } = await replayed(spendOver(50), spendOver(20));
    expect(
      cohortsCsv({ ...comparison, cohorts: null })
        .trim()
        .split('\n'),
    ).toHaveLength(1);
  });
});
