import {
  bought,
  corrected,
  gbp,
  merged,
  openHistory,
  registered,
  returned,
  type History,
} from '../testing/history.js';
import { abc } from './abc.js';
import { averageOrderValue } from './average-order-value.js';
import { decileRatio } from './decile-ratio.js';
import { growthAndCost } from './growth-and-cost.js';
import { newVsOld } from './new-vs-old.js';
import { pareto } from './pareto.js';
import { perCustomerPrice } from './per-customer-price.js';
import { repurchaseRate } from './repurchase-rate.js';
import { whaleCurve } from './whale-curve.js';

/** In the year up to July 2026 ada spends 900, bob 80, cyd 20; dan has been merged since, eve was there the year before. */
const year = {
  ada: [
    registered('2025-01-01'),
    bought('2025-03-01', 'a0', 5000),
    bought('2026-01-10', 'a1', 60000, { margin: gbp(30000) }),
    bought('2026-02-10', 'a2', 20000),
    corrected('2026-06-30', 'a2', 30000),
    ['2026-02-11', 'CustomerRated', { ratingId: 'r1', instrument: 'csat', score: 5, score100: 100 }],
  ],
  bob: [
    registered('2026-02-01'),
    ['2026-02-01', 'CustomerContacted', { contactId: 'k1', purpose: 'presales', channel: 'web' }],
    bought('2026-03-01', 'b1', 10000),
    returned('2026-03-05', 'back', 2000),
    ['2026-03-06', 'CustomerComplained', { complaintId: 'q1', severity: 3 }],
    ['2026-03-07', 'CustomerComplained', { complaintId: 'q2', severity: 3 }],
    ['2026-03-08', 'ComplaintWithdrawn', { complaintId: 'q2' }],
  ],
  cyd: [
    registered('2026-03-01'),
    bought('2026-04-01', 'c1', 2000),
    ['2026-04-02', 'CostToServeRecorded', { costId: 'x1', amount: gbp(5000), category: 'visit' }],
  ],
  dan: [registered('2026-04-01'), bought('2026-05-01', 'd1', 50000), merged('2026-06-01', 'ada')],
  eve: [registered('2024-11-01'), bought('2024-12-01', 'e1', 8000)],
} as const;
const july = '2026-07-01';
const windowDays = 365;

describe('value measures', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
    await history.tell(year);
  });
  afterAll(() => history.close());

  it('say what the best fifth holds, and the fewest who hold four fifths', async () => {
    const { figures, tables } = await history.measure(pareto, july);
    expect(figures).toEqual({
      ...{ customers: 3, totalMinor: '100000', best20Customers: 1, best20Minor: '90000', best20Share: 0.9 },
      ...{ holding80Customers: 1, holding80Part: 1 / 3 },
    });
    expect(tables['curve']?.slice(3, 7)).toEqual([
      { part: 0.4, customers: 2, minor: '98000', share: 0.98 },
      { part: 0.5, customers: 2, minor: '98000', share: 0.98 },
      { part: 0.6, customers: 2, minor: '98000', share: 0.98 },
      { part: 0.7, customers: 3, minor: '100000', share: 1 },
    ]);
  });

  it('say it as of a past instant, by what is known now: dan was there, and a2 was 300 all along', async () => {
    const { figures } = await history.measure(pareto, '2026-05-01');
    expect(figures).toMatchObject({ customers: 4, totalMinor: '150000', best20Minor: '90000' });
    const { figures: earlier } = await history.measure(pareto, '2026-04-30T23:59:59.999Z');
    expect(earlier).toMatchObject({ customers: 3, totalMinor: '100000' });
  });

  it('compare the best tenth with the worst, of which there is no multiple where it costs', async () => {
    expect((await history.measure(decileRatio, july)).figures).toEqual({
      ...{ customers: 3, groupCustomers: 1, bestMinor: '60000', worstMinor: '-3000', ratio: null },
      withoutMargin: 3,
    });
    const { figures } = await history.measure(decileRatio, '2026-04-01');
    expect(figures).toMatchObject({ worstMinor: '2000', ratio: 30 });
  });

  it('draw the whale curve: 600, 680, 650', async () => {
    const { figures, tables } = await history.measure(whaleCurve, july);
    expect(figures).toEqual({
      ...{ customers: 3, totalMinor: '65000', best20Share: 60 / 65, last30Share: 0, withoutMargin: 3 },
      ...{ peakCustomers: 2, peakMinor: '68000', peakShare: 68 / 65 },
    });
    expect(tables['curve']).toHaveLength(20);
    expect(tables['curve']?.[9]).toEqual({ part: 0.5, customers: 2, minor: '68000', share: 68 / 65 });
  });

  it('divide what was bought by buyers, or by orders; who is gone since did buy', async () => {
    const { figures } = await history.measure(perCustomerPrice, july, { windowDays });
    expect(figures).toEqual({ amountMinor: '152000', buyers: 4, perCustomerMinor: 38000 });
    const { figures: orders } = await history.measure(averageOrderValue, july, { windowDays });
    expect(orders).toEqual({ amountMinor: '152000', orders: 5, perOrderMinor: 30400 });
  });

  it('have nothing to divide in a window without a purchase', async () => {
    const { figures } = await history.measure(perCustomerPrice, july);
    expect(figures).toEqual({ amountMinor: '0', buyers: 0, perCustomerMinor: null });
    expect((await history.measure(pareto, '2020-01-01')).figures).toMatchObject({ best20Share: null });
  });

  it('class customers by cumulative value', async () => {
    const { tables } = await history.measure(abc, july);
    expect(tables['classes']).toEqual([
      { class: 'A', customers: 1, minor: '90000', customerShare: 1 / 3, share: 0.9 },
      { class: 'B', customers: 1, minor: '8000', customerShare: 1 / 3, share: 0.08 },
      { class: 'C', customers: 1, minor: '2000', customerShare: 1 / 3, share: 0.02 },
    ]);
  });

  it('hold a year against the year before', async () => {
    const { figures, tables } = await history.measure(growthAndCost, july);
    expect(figures).toEqual({
      ...{ netSpendMinor: '150000', netSpendBeforeMinor: '13000', growth: 137 / 13 },
      ...{ costMinor: '5000', costBeforeMinor: '0', costRatio: 1 / 30 },
      ...{ gained: 3, grown: 1, kept: 0, silent: 1 },
    });
    expect(tables['costs']).toEqual([{ category: 'visit', customers: 1, minor: '5000' }]);
  });

  it('count who came back', async () => {
    const { figures, tables } = await history.measure(repurchaseRate, july);
    expect(figures).toEqual({ buyers: 4, buyersAgain: 1, rate: 0.25 });
    expect(tables['orders']).toEqual([
      { orders: 1, customers: 3 },
      { orders: 2, customers: 1 },
    ]);
  });

  it('set new buyers beside old ones', async () => {
    const { figures, tables } = await history.measure(newVsOld, july);
    expect(figures).toEqual({ customers: 4, newShare: 0.75 });
    expect(tables['buyers']).toEqual([
      {
        ...{ group: 'new', label: 'new', customers: 3, orders: 3, amountMinor: '62000', ratings: 0 },
        ...{ perCustomerMinor: 62000 / 3, perOrderMinor: 62000 / 3, presales: 1, complaints: 1 },
        ...{ complaintsPerOrder: 1 / 3, meanScore: null },
      },
      {
        ...{ group: 'old', label: 'old', customers: 1, orders: 2, amountMinor: '90000', ratings: 1 },
        ...{ perCustomerMinor: 90000, perOrderMinor: 45000, presales: 0, complaints: 0 },
        ...{ complaintsPerOrder: 0, meanScore: 100 },
      },
    ]);
  });

  it('know nothing of what lies before the window before, and call an even year kept', async () => {
    await history.tell({
      fay: [
        bought('2023-01-01', 'f0', 9900),
        bought('2025-01-01', 'f1', 700),
        bought('2026-01-01', 'f2', 700),
      ],
    });
    const { figures } = await history.measure(growthAndCost, july);
    expect(figures).toMatchObject({ netSpendBeforeMinor: '700', growth: 0, gained: 0, grown: 0, kept: 1 });
  });
});
