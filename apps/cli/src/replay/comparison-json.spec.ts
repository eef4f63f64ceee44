import { replayed, spendOver } from '../report/testing/replayed.js';
import { comparisonJson } from './comparison-json.js';

describe('a comparison as JSON', () => {
  it('has instants as text, in the comparison and in its movers', async () => {
    const { comparison } = await replayed(spendOver(50), spendOver(20));
    expect(comparisonJson(comparison, 'GBP')).toMatchObject({
      ...{ currency: 'GBP', asOf: '2020-03-11T00:00:00.000Z' },
      outputs: [{ movers: [{ customerId: 'bob', firstDivergence: { at: '2020-01-03T00:00:00.000Z' } }] }],
    });
  });

  it('has lists of instants as text, and null for no begin and no end', async () => {
    const { comparison } = await replayed(spendOver(50), spendOver(20));
    const reign = {
      version: 1,
      since: -Infinity,
      until: 0,
      hash: '',
      digest: '',
      changes: 0,
      activationChanges: 0,
      lacks: [],
    };
    const control = { ...comparison.control, reigns: [reign, { ...reign, since: 0, until: Infinity }] };
    expect(comparisonJson({ ...comparison, control }, 'GBP')).toMatchObject({
      control: { reigns: [{ since: null, until: '1970-01-01T00:00:00.000Z' }, { until: null }] },
      holdings: {
        instants: ['2020-01-31T23:59:59.999Z', '2020-02-29T23:59:59.999Z', '2020-03-11T00:00:00.000Z'],
      },
      cohorts: { by: 'month', instants: { 2: '2020-03-11T00:00:00.000Z' } },
    });
  });

  it('leaves features the numbers that they are, whatever they are called', async () => {
    const features = { at: 12, instant: 1e18, spend: 40 };
    const { comparison } = await replayed(spendOver(50), spendOver(20));
    const outputs = comparison.outputs.map((output) => ({
      ...output,
      movers: output.movers.map(({ firstDivergence, ...mover }) => ({
        ...mover,
        firstDivergence: { ...firstDivergence, control: { ...firstDivergence.control, features } },
      })),
    }));
    expect(comparisonJson({ ...comparison, outputs }, 'GBP')).toMatchObject({
      outputs: [{ movers: [{ firstDivergence: { control: { features } } }] }],
    });
  });
});
