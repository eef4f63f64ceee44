import { deliveredValue as deliveredTo } from '@hindsight/domain';
import { deliveredValue as list } from '../../work-lists/delivered-value.js';
import {
  bought,
  merged,
  openHistory,
  registered,
  returned,
  type History,
  type Told,
} from '../testing/history.js';
import { deliveredValue } from './delivered-value.js';

const rated = (at: string, instrument: string, score100: number): Told => [
  at,
  'CustomerRated',
  { ratingId: `${at} ${instrument}`, instrument, score: 1, score100 },
];
const requested = (at: string, serviceId: string): Told => [
  at,
  'ServiceRequested',
  { serviceId, kind: 'repair' },
];
const completed = (at: string, serviceId: string, hours: number): Told => [
  at,
  'ServiceCompleted',
  { serviceId, kind: 'repair', hours },
];

const told = {
  ada: [
    registered('2025-01-01'),
    ['2025-01-01', 'OwnerAssigned', { ownerId: 'kim' }] as const,
    rated('2025-01-02', 'csat', 0), // more than 365 days ago
    ...[rated('2026-05-01', 'csat', 100), rated('2026-05-02', 'nps', 60), rated('2026-05-03', 'ces', 70)],
    ...[requested('2026-05-01', 's1'), completed('2026-05-03', 's1', 48)],
    ...[requested('2026-05-01', 's2'), completed('2026-05-03T00:00:01Z', 's2', 48.1)],
    requested('2026-05-20', 's3'), // waits 12 days on the 1st of June
    requested('2026-05-31', 's4'), // waits a day: nobody knows yet
    ...[bought('2026-05-01', 'o1', 9000), returned('2026-05-02', 'r1', 1000)],
  ],
  bob: [registered('2026-01-01'), rated('2026-05-01', 'dsr_item', 20), rated('2026-05-01', 'ces', 40)],
  cyd: [registered('2026-01-01'), rated('2026-05-01', 'csat', 90)],
  dee: [registered('2026-01-01'), rated('2026-05-01', 'csat', 90), merged('2026-05-02', 'cyd')],
};
const june = '2026-06-01';

// ada: value (100 + 60) / 2; effort 100 − 70; time: s2 and s3 of three; cost (30 + 200/3) / 2
const ofAda = { value: 80, effort: 30, time: 200 / 3, cost: (30 + 200 / 3) / 2 };
// bob: value 20, effort 60

describe('delivered value', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
    await history.tell(told);
  });
  afterAll(() => history.close());

  it('is what customers get less what it costs them, each of them once', async () => {
    const { figures, tables } = await history.measure(deliveredValue, june);
    const cost = (ofAda.cost + 60) / 2;
    expect(figures).toEqual({
      ...{ customers: 2, value: 50, positiveShare: 0.5, priceMinor: 4000 },
      cost: expect.closeTo(cost, 9) as number,
      delivered: expect.closeTo(50 - cost, 9) as number,
    });
    expect(tables['parts']).toMatchObject([
      { part: 'value', label: 'value to the customer', customers: 3, mean: 190 / 3 },
      { part: 'effort', customers: 2, mean: 45 },
      { part: 'time', customers: 1, mean: expect.closeTo(200 / 3, 9) as number },
      { part: 'cost', customers: 2 },
      { part: 'delivered', customers: 2 },
    ]);
  });

  it('is what it was then', async () => {
    const { figures } = await history.measure(deliveredValue, '2026-05-03');
    // s1 in time, s2 waits for exactly 48 hours; effort 30 of ada
    expect(figures).toMatchObject({ customers: 2, cost: (15 + 60) / 2, delivered: 50 - 37.5 });
    expect((await history.measure(deliveredValue, june, { windowDays: 1 })).figures).toMatchObject({
      ...{ customers: 0, delivered: null, priceMinor: null },
    });
  });

  it('is listed by customer, least first', async () => {
    expect(await history.list(list, june)).toEqual([
      {
        ...{ customerId: 'bob', ownerId: null, value: 20, effort: 60, time: null, cost: 60 },
        ...{ delivered: -40, late: 0, priceMinor: '0' },
      },
      {
        ...{ customerId: 'ada', ownerId: 'kim', ...ofAda, late: 2, priceMinor: '8000' },
        delivered: 80 - ofAda.cost,
      },
    ]);
    expect(await history.list(list, june, { owner: 'kim' })).toMatchObject([{ customerId: 'ada' }]);
  });

  it('is that of the domain, to the digit, for whatever is known of a customer', async () => {
    const scores = [undefined, 0, 33.3, 100];
    const cases = scores.flatMap((csat) =>
      scores.flatMap((ces) =>
        [0, 1, 3].flatMap((late) => [0, 2].map((inTime) => ({ csat, ces, late, inTime }))),
      ),
    );
    const served = (from: number, services: number, hours: number) =>
      Array.from({ length: services }, (_, at) => completed('2026-05-03', `s${from + at}`, hours));
    await history.tell(
      Object.fromEntries(
        cases.map(({ csat, ces, late, inTime }, at) => [
          `c${at}`,
          [
            registered('2026-01-01'),
            ...(csat === undefined ? [] : [rated('2026-05-01', 'csat', csat)]),
            ...(ces === undefined ? [] : [rated('2026-05-01', 'ces', ces)]),
            ...[...served(0, late, 49), ...served(late, inTime, 48)],
          ],
        ]),
      ),
    );
    const expected = cases.flatMap(({ csat = null, ces = null, late, inTime }, at) => {
      const of = deliveredTo({ benefit: csat, ease: ces, late, served: late + inTime });
      return of.delivered === null ? [] : [{ customerId: `c${at}`, ...of, late }];
    });
    const byCustomer = (rows: readonly { customerId?: unknown }[]) =>
      [...rows].sort((a, b) => (String(a.customerId) < String(b.customerId) ? -1 : 1));
    expect(expected.length).toBeGreaterThan(50);
    expect(byCustomer(await history.list(list, june))).toMatchObject(byCustomer(expected));
  });
});
