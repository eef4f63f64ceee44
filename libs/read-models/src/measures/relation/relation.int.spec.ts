import { bought, gbp, merged, openHistory, registered, type History, type Told } from '../testing/history.js';
import { kpi } from './kpi.js';
import { leadSources } from './lead-sources.js';
import { lossCauses } from './loss-causes.js';
import { renewalRate } from './renewal-rate.js';
import { retention } from './retention.js';

const churned = (at: string, reason: string, declaredBy = 'person'): Told => [
  at,
  'CustomerChurned',
  { reason, declaredBy },
];
const signed = (at: string, contractId: string, to: string, minor: number): Told => [
  at,
  'ContractSigned',
  { contractId, amount: gbp(minor), from: at, to },
];
const rated = (at: string, instrument: string, score: number): Told => [
  at,
  'CustomerRated',
  { ratingId: `${instrument}-${score}`, instrument, score, score100: 0 },
];

/** Until 15 April 2026 bob left and came back, cyd left, dan was merged, and eve came with the year. */
const spring = {
  ada: [
    registered('2025-12-01', { leadSource: 'referral' }),
    ...[bought('2026-01-10', 'a1', 1000), bought('2026-02-10', 'a2', 1000), bought('2026-04-01', 'a3', 1000)],
    signed('2025-04-01', 'k1', '2026-03-31T00:00:00.000Z', 10000),
    signed('2026-03-01', 'k2', '2027-03-31T00:00:00.000Z', 12000),
    ...[rated('2026-04-02', 'csat', 5), rated('2026-04-02', 'nps', 10)],
  ],
  bob: [
    registered('2025-12-15', { leadSource: 'fair-2025' }),
    bought('2026-01-20', 'b1', 500),
    churned('2026-02-20', 'own_fault'),
    ['2026-04-05', 'CustomerWonBack', { reason: 'offer' }],
    signed('2025-03-01', 'k3', '2026-02-28T00:00:00.000Z', 5000),
    ...[rated('2026-04-06', 'csat', 3), rated('2026-04-06', 'nps', 3)],
  ],
  cyd: [
    registered('2026-02-05', { leadSource: 'referral' }),
    ...[bought('2026-02-06', 'c1', 200), bought('2026-03-01', 'c2', 200)],
    ...[rated('2026-03-02', 'csat', 4), rated('2026-03-02', 'nps', 9)],
    churned('2026-03-31T23:59:59.999Z', 'competitor', 'policy'),
  ],
  dan: [registered('2026-01-05'), merged('2026-03-10', 'ada')],
  eve: [registered('2026-01-01', { leadSource: 'inbound' })],
} as const;
const mid = '2026-04-15';

describe('relation measures', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
    await history.tell(spring);
  });
  afterAll(() => history.close());

  it('count who was lost of those who were there as a month began', async () => {
    const { figures, tables } = await history.measure(retention, mid, { months: 4 });
    expect(tables['months']).toEqual([
      { month: '2026-01', atStart: 2, came: 2, lost: 0, churnRate: 0, retentionRate: 1 },
      { month: '2026-02', atStart: 4, came: 1, lost: 1, churnRate: 0.25, retentionRate: 0.75 },
      // Who is merged in March was not lost in it.
      { month: '2026-03', atStart: 3, came: 0, lost: 1, churnRate: 1 / 3, retentionRate: 2 / 3 },
      { month: '2026-04', atStart: 2, came: 1, lost: 0, churnRate: 0, retentionRate: 1 },
    ]);
    expect(figures).toEqual({ atStart: 11, lost: 2, churnRate: 2 / 11, retentionRate: 9 / 11 });
  });

  it('follow those who first bought in a month', async () => {
    const { tables } = await history.measure(retention, mid, { months: 4 });
    const later = { after4: null, after5: null, after6: null };
    expect(tables['cohorts']).toEqual([
      { month: '2026-01', customers: 2, after1: 0.5, after2: 0, after3: 0.5, ...later },
      { month: '2026-02', customers: 1, after1: 1, after2: 0, after3: null, ...later },
      { month: '2026-03', customers: 0, after1: null, after2: null, after3: null, ...later },
      { month: '2026-04', customers: 0, after1: null, after2: null, after3: null, ...later },
    ]);
  });

  it('know nothing of what had not happened yet', async () => {
    const { tables } = await history.measure(retention, '2026-02-19', { months: 1 });
    expect(tables['months']).toMatchObject([{ month: '2026-02', atStart: 4, lost: 0, came: 1 }]);
  });

  it('say why customers left, and who was won back', async () => {
    const { figures, tables } = await history.measure(lossCauses, mid);
    expect(figures).toEqual({ losses: 2, wonBack: 1 });
    const none = { losses: 0, customers: 0, byPolicy: 0, wonBack: 0, share: 0 };
    const one = { losses: 1, customers: 1, share: 0.5 };
    expect(tables['reasons']).toEqual([
      { reason: 'own_fault', label: 'our own fault', ...one, byPolicy: 0, wonBack: 1 },
      { reason: 'customer_crisis', label: "the customer's crisis", ...none },
      { reason: 'competitor', label: 'a competitor', ...one, byPolicy: 1, wonBack: 0 },
      { reason: 'contract_end', label: 'end of contract', ...none },
      { reason: 'unknown', label: 'unknown', ...none },
    ]);
  });

  it('say where leads came from, ten sources and no more', async () => {
    const { figures, tables } = await history.measure(leadSources, mid);
    expect(figures).toEqual({ leads: 5, unlisted: 1, unstated: 1 });
    const found = tables['sources'] as { leads: number }[]; // as the measure declares
    expect(found).toHaveLength(10);
    expect(found.filter(({ leads }) => leads > 0)).toEqual([
      { source: 'inbound', label: 'inbound', leads: 1, buyers: 0, conversion: 0, minor: '0' },
      { source: 'referral', label: 'referral', leads: 2, buyers: 2, conversion: 1, minor: '3400' },
      { source: 'other', label: 'other', leads: 2, buyers: 1, conversion: 0.5, minor: '500' },
    ]);
  });

  it('count contracts in the period of their end, however early they were renewed', async () => {
    const { figures } = await history.measure(renewalRate, mid);
    expect(figures).toEqual({ due: 2, renewed: 1, rate: 0.5, lostMinor: '5000' });
    const before = await history.measure(renewalRate, '2026-02-27T23:59:59.999Z');
    expect(before.figures).toEqual({ due: 0, renewed: 0, rate: null, lostMinor: '0' });
    // k1 is due, and nobody has renewed k3 since it ended.
    const march = await history.measure(renewalRate, '2026-03-31', { windowDays: 30 });
    expect(march.figures).toMatchObject({ due: 1, renewed: 1 });
  });

  it('give the key figures, and what they are computed of', async () => {
    const { figures, tables } = await history.measure(kpi, mid, { windowDays: 60 });
    // Since 14 February: ada, bob, cyd and eve were there; bob is back, cyd is not.
    expect(figures).toEqual({
      ...{ satisfaction: 2 / 3, loyalty: 100 / 3, churn: 0.25, renewal: 0.5, repurchase: 0 },
    });
    expect(tables['bases']).toEqual([
      { figure: 'satisfaction', label: 'satisfaction', n: 3 },
      { figure: 'loyalty', label: 'loyalty', n: 3 },
      { figure: 'churn', label: 'churn rate', n: 4 },
      { figure: 'renewal', label: 'renewal rate', n: 2 },
      { figure: 'repurchase', label: 'repurchase rate', n: 2 },
    ]);
  });

  it('count who left with the first instant of a month as lost in it', async () => {
    await history.tell({ fay: [registered('2026-01-01'), churned('2026-03-01T00:00:00Z', 'unknown')] });
    const { tables } = await history.measure(retention, mid, { months: 3 });
    expect(tables['months']).toMatchObject([
      { month: '2026-02', atStart: 1, lost: 0 },
      { month: '2026-03', atStart: 1, lost: 1 },
      { month: '2026-04', atStart: 0, lost: 0, churnRate: null },
    ]);
  });
});
