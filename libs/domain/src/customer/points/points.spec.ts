import { monday, registered, tuesday, wednesday } from '../../testing/ada.js';
import { events, given, nothing, refusal } from '../../testing/given.js';
import { customerIn } from '../customer.js';
import { pointsHeld } from './ledger.js';
import type { PointEvent, PointsEarned, PointsExpired, PointsRedeemed } from './point-events.js';
import type { EarnPoints, ExpirePoints, RedeemPoints } from './points.js';

const customer = customerIn('GBP');
const thursday = new Date('2026-01-08T09:00:00.000Z');
const welcome = { occurredAt: monday, entryId: 'welcome', points: 10, expiresOn: '2026-01-06' };
const earn: EarnPoints = { type: 'EarnPoints', now: thursday, ...welcome };
const earned: PointsEarned = { type: 'PointsEarned', ...welcome };
/** Lasts longer, though it was earned first. */
const older: PointsEarned = {
  type: 'PointsEarned',
  ...{ occurredAt: monday, entryId: 'older', points: 5, expiresOn: '2026-12-31' },
};
const mug = { occurredAt: tuesday, entryId: 'mug', points: 8, rewardId: 'mug' };
const redeem: RedeemPoints = { type: 'RedeemPoints', now: thursday, ...mug };
const redeemed: PointsRedeemed = { type: 'PointsRedeemed', ...mug };
const lapse = { occurredAt: wednesday, entryId: 'lapse', expiresOn: '2026-01-06' };
const expire: ExpirePoints = { type: 'ExpirePoints', now: thursday, ...lapse };
const expired = (points: number): PointsExpired => ({ type: 'PointsExpired', ...lapse, points });

const ada = (...history: PointEvent[]) => given(customer, registered, ...history);

describe('earning points', () => {
  it('takes them down, with their last day', () => {
    expect(ada().when(earn)).toEqual(events(earned));
    expect(ada().when({ ...earn, orderId: 'coffee' })).toEqual(events({ ...earned, orderId: 'coffee' }));
  });

  it('does nothing when the same is sent again', () => {
    expect(ada(earned).when(earn)).toEqual(nothing);
  });

  it('is refused under an id that stands for another entry, of whatever kind', () => {
    expect(ada(earned).when({ ...earn, points: 11 })).toEqual(refusal('entry-id-reused'));
    expect(ada(earned, redeemed).when({ ...earn, entryId: 'mug' })).toEqual(refusal('entry-id-reused'));
  });

  it.each([0, -1, 0.5, 1_000_000_001, NaN])('is refused of %d points', (points) => {
    expect(ada().when({ ...earn, points })).toEqual(refusal('points-out-of-range'));
  });

  it('is refused with a last day before that of earning, and taken with that day', () => {
    expect(ada().when({ ...earn, expiresOn: '2026-01-04' })).toEqual(refusal('expires-before-earned'));
    expect(ada().when({ ...earn, expiresOn: '2026-01-05' })).toMatchObject({ accepted: true });
  });
});

describe('redeeming points', () => {
  it('takes down what was used', () => {
    expect(ada(earned).when(redeem)).toEqual(events(redeemed));
  });

  it('does nothing when the same is sent again, nothing being left', () => {
    expect(ada({ ...earned, points: 8 }, redeemed).when(redeem)).toEqual(nothing);
  });

  it('is refused under an id that stands for another entry', () => {
    expect(ada(earned, redeemed).when({ ...redeem, points: 1 })).toEqual(refusal('entry-id-reused'));
  });

  it.each([0, -1, 0.5])('is refused of %d points', (points) => {
    expect(ada(earned).when({ ...redeem, points })).toEqual(refusal('points-out-of-range'));
  });

  it('is taken up to what is held, and not a point more', () => {
    expect(ada(earned).when({ ...redeem, points: 10 })).toMatchObject({ accepted: true });
    expect(ada(earned).when({ ...redeem, points: 11 })).toEqual(refusal('points-not-held'));
    expect(ada(earned, older).when({ ...redeem, points: 15 })).toMatchObject({ accepted: true });
  });

  it('is taken on the last day of the points, and not after it, written off or not', () => {
    const dayAfter = { ...redeem, occurredAt: wednesday };
    expect(ada(earned).when(redeem)).toMatchObject({ accepted: true });
    expect(ada(earned).when(dayAfter)).toEqual(refusal('points-not-held'));
    expect(ada(earned, expired(10)).when(dayAfter)).toEqual(refusal('points-not-held'));
  });

  it('is refused before they were earned', () => {
    const tomorrow = { ...earned, occurredAt: wednesday, expiresOn: '2026-12-31' };
    expect(ada(tomorrow).when(redeem)).toEqual(refusal('points-not-held'));
  });

  it('uses what expires first, so that what lasts is there later', () => {
    const later = { ...redeem, entryId: 'cup', occurredAt: wednesday, points: 5 };
    expect(ada(older, earned, redeemed).when(later)).toMatchObject({ accepted: true });
    expect(ada(older, earned, { ...redeemed, points: 11 }).when(later)).toEqual(refusal('points-not-held'));
  });

  it('is refused, heard of late, of points that were used or written off since', () => {
    const late = { ...redeem, entryId: 'cup', occurredAt: monday, points: 3 };
    expect(ada(earned, redeemed).when(late)).toEqual(refusal('points-not-held'));
    expect(ada(earned, expired(10)).when(late)).toEqual(refusal('points-not-held'));
    expect(ada(earned, redeemed).when({ ...late, points: 2 })).toMatchObject({ accepted: true });
  });
});

describe('expiring points', () => {
  it('takes down what is left of those whose last day is over', () => {
    expect(ada(earned, older).when(expire)).toEqual(events(expired(10)));
    expect(ada(earned, older, redeemed).when(expire)).toEqual(events(expired(2)));
  });

  it('does nothing when the same is sent again, or when nothing is left', () => {
    expect(ada(earned, expired(10)).when(expire)).toEqual(nothing);
    expect(ada(earned, { ...redeemed, points: 10 }).when(expire)).toEqual(nothing);
    expect(ada(older).when(expire)).toEqual(nothing);
  });

  it('lets nothing expire twice', () => {
    const again = { ...expire, entryId: 'again', occurredAt: thursday, expiresOn: '2026-01-07' };
    expect(ada(earned, expired(10)).when(again)).toEqual(nothing);
    const more: PointsEarned = { ...earned, entryId: 'more', points: 3, expiresOn: '2026-01-07' };
    expect(ada(earned, expired(10), more).when(again)).toEqual(
      events({ ...expired(3), ...{ entryId: 'again', occurredAt: thursday, expiresOn: '2026-01-07' } }),
    );
  });

  it('finds those of an earlier day among what a later one wrote off', () => {
    const two = { ...earned, entryId: 'two', expiresOn: '2026-01-07' };
    const both = { ...expired(20), occurredAt: thursday, expiresOn: '2026-01-07' };
    const sooner = { ...expire, entryId: 'sooner' };
    expect(ada(earned, two, both).when(sooner)).toEqual(nothing);
  });

  it('is refused under an id that stands for another entry', () => {
    expect(ada(earned, expired(10)).when({ ...expire, expiresOn: '2026-01-05' })).toEqual(
      refusal('entry-id-reused'),
    );
    expect(ada(earned).when({ ...expire, entryId: 'welcome' })).toEqual(refusal('entry-id-reused'));
  });

  it('is refused while the day is not over', () => {
    expect(ada(earned).when({ ...expire, occurredAt: tuesday })).toEqual(refusal('day-not-over'));
  });
});

it('tells what is held at an instant, by what had happened then', () => {
  const history = [older, earned, redeemed];
  const justBefore = new Date(monday.getTime() - 1);
  expect([justBefore, monday, tuesday, wednesday].map((at) => pointsHeld(history, at))).toEqual([
    0, 15, 7, 5,
  ]);
});
