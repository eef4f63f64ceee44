import { bought, replayed, spendOver } from '../testing/replayed.js';
import { cohortsView } from './cohorts-view.js';
import { findingsOf } from './findings.js';
import { reportView } from './report-view.js';

// Over 50: ada. Over 20: ada and bob. So bob, of four customers, moves up.
const [strict, generous] = [spendOver(50), spendOver(20)];
const view = async (control = strict, candidate = generous) =>
  reportView(await replayed(control, candidate), 'GBP');

describe('what a report shows', () => {
  it('cites both sides, the control with its version', async () => {
    const { control, candidate, customers } = await view();
    expect(control).toMatchObject({ id: 'over-50', version: 1, hash: strict.hash });
    expect(candidate).toMatchObject({ id: 'over-20', version: null, hash: generous.hash });
    expect(customers).toBe(4);
  });

  it('has a full matrix, shares by row, and knows up from down', async () => {
    const { outputs } = await view();
    const gold = { en: 'gold', zh: 'gold' };
    const none = { customers: 0, spendMinor: 0, shareOfRow: 0 };
    expect(outputs[0]?.matrix).toEqual({
      rows: [
        {
          from: { en: 'plain', zh: 'plain' },
          customers: 3,
          cells: [
            { move: 'matched', customers: 2, spendMinor: 0, shareOfRow: 2 / 3 },
            { move: 'up', customers: 1, spendMinor: 4000, shareOfRow: 1 / 3 },
          ],
        },
        {
          from: gold,
          customers: 1,
          cells: [
            { move: 'down', ...none },
            { move: 'matched', customers: 1, spendMinor: 10000, shareOfRow: 1 },
          ],
        },
      ],
      columnTotals: [2, 2],
      up: 1,
      down: 0,
    });
  });

  it('has every result at every month end, and at as-of', async () => {
    const { outputs } = await view();
    expect(outputs[0]?.months).toEqual([
      { label: '2020-01', control: [1, 1], candidate: [0, 2], differing: 0.5 },
      { label: '2020-02', control: [3, 1], candidate: [2, 2], differing: 0.25 },
      { label: '2020-03-11', control: [3, 1], candidate: [2, 2], differing: 0.25 },
    ]);
  });

  it('has the value of every result before and after', async () => {
    const [, gold] = (await view()).outputs[0]?.value ?? [];
    expect(gold?.control).toMatchObject({ customers: 1, spendMinor: 10000, shareOfSpend: 100 / 140 });
    expect(gold?.candidate).toMatchObject({ customers: 2, spendMinorPerCustomer: 7000, shareOfSpend: 1 });
  });

  it('has who holds the money at every month end, and which share of it at as-of', async () => {
    const { outputs } = await view();
    expect(outputs[0]?.holdings).toMatchObject({
      labels: ['2020-01', '2020-02', '2020-03-11'],
      spend: { control: [{}, [100 / 140, 100 / 140, 100 / 140]], candidate: [{}, [1, 1, 1]] },
      last: [{}, { control: { customers: 0.25 }, candidate: { customers: 0.5, spend: 1, yearSpend: 1 } }],
    });
  });

  it('has what becomes of those who began together, the highest result first, or the one that was asked for', async () => {
    const { comparison } = await replayed(strict, generous);
    const first = (asked?: string) => cohortsView(comparison.cohorts, 'tier', asked)?.results[0];
    const [january, february] = [
      { name: '2020-01', customers: 2 },
      { name: '2020-02', customers: 2 },
    ];
    expect((await view()).outputs).toMatchObject([
      { cohorts: { by: 'month', cohorts: [january, february] } },
    ]);
    expect(first()).toMatchObject({
      result: { en: 'gold' },
      control: [
        [0.5, 0.5, 0.5],
        [0, 0],
      ],
      candidate: [
        [1, 1, 1],
        [0, 0],
      ],
    });
    expect(first('plain')?.result.en).toBe('plain');
    expect(cohortsView(null, 'tier', undefined)).toBeNull();
  });

  it('measures agreement beyond chance', async () => {
    const { outputs } = await view();
    // Agreed 3/4; by chance (3·2 + 1·2)/16 = 1/2.
    expect(outputs[0]?.kappa).toBeCloseTo(0.5, 12);
    expect((await view(spendOver(1000), spendOver(2000))).outputs[0]?.kappa).toBeNull(); // everybody plain: no chance to differ
  });
});

describe('what a report says of simulated data', () => {
  const simulated = async (types: Record<string, number>) =>
    reportView(await replayed(strict, generous, { simulated: types }), 'GBP').simulated;

  it('counts it, and knows that no rule reads it', async () => {
    expect(await simulated({ CustomerContacted: 2, SatisfactionRated: 3 })).toMatchObject({
      simulated: 5,
      byType: [
        { events: 3, isRead: false },
        { type: 'contacted', events: 2, isRead: false },
      ],
    });
  });

  it('knows which of it a rule reads', async () => {
    expect((await simulated({ CustomerPurchased: 1 })).byType).toEqual([
      { type: 'purchased', events: 1, isRead: true },
    ]);
  });
});

describe('what is found', () => {
  const crowd = Array.from({ length: 40 }, (_, i) => bought(`c${String(i).padStart(2, '0')}`, 1, 10 + i));
  const findings = async (histories = crowd) => {
    const { outputs } = reportView(await replayed(strict, spendOver(44), { histories }), 'GBP');
    return outputs.flatMap(findingsOf);
  };

  it('comes with n and the size of the effect', async () => {
    // 10 … 49: nobody over 50, five over 44.
    expect(await findings()).toEqual([
      { kind: 'agreement', share: 35 / 40, kappa: 0, n: 40, isSmall: false },
      { kind: 'direction', up: 5, down: 0, net: 1, n: 5, isSmall: true },
      {
        ...{ kind: 'steadiness', control: 0, candidate: 0, more: 0, less: 0, net: 0 },
        ...{ n: 40, isSmall: false },
      },
      { ...{ kind: 'top', ratio: null, n: 0, isSmall: true }, value: expect.anything() as unknown },
    ]);
  });

  it('says so when it rests on fewer than thirty', async () => {
    const smallness = async (n: number) => (await findings(crowd.slice(0, n)))[0]?.isSmall;
    expect([await smallness(29), await smallness(30)]).toEqual([true, false]);
  });

  it('is nothing where nobody is', async () => {
    expect(await findings([])).toEqual([]);
  });
});
