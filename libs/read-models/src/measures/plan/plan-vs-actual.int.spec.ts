import { writePlans } from '../../plan/plan.write.js';
import type { PlanRow } from '../../plan/plan.row.js';
import {
  bought,
  corrected,
  gbp,
  merged,
  openHistory,
  registered,
  returned,
  type History,
  type Told,
} from '../testing/history.js';
import { planVsActual } from './plan-vs-actual.js';

const owned = (at: string, ownerId: string): Told => [at, 'OwnerAssigned', { ownerId }];

const ada: readonly Told[] = [
  registered('2025-01-01'),
  owned('2025-01-02', 'kim'),
  bought('2025-12-31T23:59:59.999Z', 'o0', 999),
  bought('2026-01-10', 'o1', 10_000, { margin: gbp(4000) }),
  ['2026-01-15', 'CostToServeRecorded', { costId: 'c', amount: gbp(500), category: 'visit' }],
  returned('2026-01-20', 'r1', 1000),
  owned('2026-02-01', 'lee'),
  bought('2026-02-01', 'o2', 2000), // at that very moment: already lee's
  ['2026-02-10', 'PaymentReceived', { orderId: 'o1', amount: gbp(7000), daysLate: 0 }],
  corrected('2026-04-01', 'o1', 12_000),
];
const bob = [registered('2026-01-01'), bought('2026-03-01', 'b1', 3000)];
const cyd = [
  registered('2025-01-01'),
  owned('2026-01-01', 'kim'),
  bought('2026-02-05', 'c1', 5000, { margin: gbp(1000) }),
  merged('2026-03-10', 'ada'),
];
const dee = [registered('2026-05-01'), owned('2026-05-01', 'kim'), bought('2026-06-01', 'd1', 8000)];

const plans: readonly Pick<PlanRow, 'owner' | 'measure' | 'occurredAt' | 'minor' | 'ratePercent'>[] = [
  ...[sum('kim', 'revenue', 100_000n, '2026-01-02'), sum('kim', 'revenue', 80_000n, '2026-02-01')],
  { owner: 'kim', measure: 'margin_rate', occurredAt: new Date('2026-01-02'), minor: null, ratePercent: 25 },
  ...[sum('lee', 'income', 20_000n, '2026-01-02'), sum('lee', 'profit', 5000n, '2026-04-01')],
  sum('north', 'revenue', 50_000n, '2026-01-02'),
];

function sum(owner: string, measure: PlanRow['measure'], minor: bigint, day: string) {
  return { owner, measure, minor, occurredAt: new Date(day), ratePercent: null };
}

const kim = { owner: 'kim', measure: 'revenue', label: 'revenue' };
const march = '2026-03-14T23:59:59.999Z'; // a fifth of the year: 73 of 365 days

describe('plans and what came of them', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
    await history.tell({ ada, bob, cyd, dee });
    const rows = plans.map((plan, place) => {
      return { ...plan, year: 2026, revision: BigInt(place), position: BigInt(place) };
    });
    await writePlans(history.sql, rows);
  });
  afterAll(() => history.close());

  it('count for an owner what customers brought while they were the owner’s', async () => {
    const { tables } = await history.measure(planVsActual, march);
    // 12,000 as corrected later, less 1000, and 5000 of who was merged since; 80,000 / 5
    const ofKim = { customers: 2, planMinor: '80000', actualMinor: '16000', share: 0.2 };
    const income = { owner: 'lee', measure: 'income', label: 'income', customers: 1 };
    expect(tables['sums']).toEqual([
      { ...kim, ...ofKim, lineMinor: 16_000, aheadMinor: 0 },
      { ...income, planMinor: '20000', actualMinor: '7000', share: 0.35, lineMinor: 4000, aheadMinor: 3000 },
      {
        ...{ ...kim, owner: 'north', customers: 0, planMinor: '50000', lineMinor: 10_000 },
        ...{ actualMinor: null, share: null, aheadMinor: null },
      },
    ]);
    // (4000 + 1000 − 1000 − 500) / 16,000
    const rate = { planPercent: 25, actualPercent: 21.875, aheadPercent: -3.125 };
    expect(tables['rates']).toEqual([
      { owner: 'kim', measure: 'margin_rate', label: 'margin rate', customers: 2, ...rate },
    ]);
  });

  it('say of all customers what the year brought, whoever looks after them', async () => {
    const { figures } = await history.measure(planVsActual, march);
    expect(figures).toEqual({
      ...{ year: 2026, elapsed: 0.2, revenueMinor: '21000', incomeMinor: '7000' },
      ...{ profitMinor: '8500', marginRate: 850_000 / 21_000, unownedMinor: '3000', unstated: 2 },
    });
  });

  it('know what was planned then, and what had come', async () => {
    const { figures, tables } = await history.measure(planVsActual, '2026-01-31T23:59:59.999Z');
    expect(figures['elapsed']).toBe(31 / 365);
    expect(tables['sums']?.[0]).toMatchObject({ planMinor: '100000', actualMinor: '11000', share: 0.11 });
    const { tables: whole } = await history.measure(planVsActual, '2026-12-31T23:59:59.999Z');
    expect(whole['sums']).toMatchObject([
      { ...kim, actualMinor: '24000', share: 0.3, lineMinor: 80_000, customers: 3 },
      { owner: 'lee', measure: 'income' },
      { owner: 'lee', measure: 'profit', planMinor: '5000', actualMinor: '2000', share: 0.4 },
      { owner: 'north' },
    ]);
  });

  it('are those of another year where that is asked for', async () => {
    const { figures, tables } = await history.measure(planVsActual, march, { year: 2025 });
    expect(figures).toMatchObject({ year: 2025, elapsed: 1, revenueMinor: '999', marginRate: 100 });
    expect(tables).toEqual({ sums: [], rates: [] });
    const next = await history.measure(planVsActual, march, { year: 2027 });
    expect(next.figures).toMatchObject({ elapsed: 0, revenueMinor: '0', marginRate: null });
  });
});
