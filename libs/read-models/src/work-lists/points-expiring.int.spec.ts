import { openHistory, registered, type History, type Told } from '../measures/testing/history.js';
import { pointsExpiring } from './points-expiring.js';

const earned = (at: string, entryId: string, points: number, expiresOn: string): Told => [
  at,
  'PointsEarned',
  { entryId, points, expiresOn },
];
const redeemed = (at: string, entryId: string, points: number): Told => [
  at,
  'PointsRedeemed',
  { entryId, points },
];

describe('points that expire', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
    await history.tell({
      ada: [
        ...[registered('2026-01-01'), ['2026-01-01', 'OwnerAssigned', { ownerId: 'kim' }] as const],
        ...[earned('2026-01-01', 'a', 100, '2026-03-31'), earned('2026-01-01', 'b', 50, '2026-03-10')],
        redeemed('2026-02-01', 'c', 60), // 50 of b, 10 of a
        earned('2026-02-02', 'd', 30, '2026-06-30'),
      ],
      bob: [
        ...[registered('2026-01-01'), earned('2026-01-01', 'a', 40, '2026-02-28')],
        earned('2026-01-01', 'b', 5, '2026-03-01'),
      ],
      cyd: [registered('2026-01-01'), earned('2026-01-01', 'a', 9, '2026-12-31')],
      dee: [
        ...[registered('2026-01-01'), earned('2026-01-01', 'a', 8, '2026-02-28')],
        ['2026-03-01', 'PointsExpired', { entryId: 'b', points: 8, expiresOn: '2026-02-28' }],
      ],
    });
  });
  afterAll(() => history.close());

  it('are listed by their first day, with what is lost already', async () => {
    expect(await history.list(pointsExpiring, '2026-03-01T12:00:00Z')).toEqual([
      { customerId: 'bob', ownerId: null, firstOn: '2026-02-28', expiring: 5, lapsed: 40, held: 5 },
      { customerId: 'ada', ownerId: 'kim', firstOn: '2026-03-31', expiring: 90, lapsed: 0, held: 120 },
    ]);
  });

  it('are those of so many days ahead, of an owner, as of then', async () => {
    const list = (asOf: string, parameters: object) => history.list(pointsExpiring, asOf, parameters);
    expect(await list('2026-03-01', { days: 29 })).toMatchObject([{ customerId: 'bob' }]);
    expect(await list('2026-03-01', { owner: 'kim' })).toMatchObject([{ customerId: 'ada' }]);
    // Nothing was used yet.
    expect(await list('2026-01-31', { owner: 'kim', days: 60 })).toMatchObject([
      { firstOn: '2026-03-10', expiring: 150, held: 150 },
    ]);
  });
});
