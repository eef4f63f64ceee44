import { dayOf } from '../../day.js';
import { accept, refuse, type Decision } from '../../decider.js';
import { stated } from '../../facts.js';
import type { Asking } from '../asking.js';
import { saidAgain, type Topic } from '../topic.js';
import { lapsedBy, ledgerOf } from './ledger.js';
import type { PointEvent, PointsEarned, PointsExpired, PointsRedeemed } from './point-events.js';

/** Refused: `entry-id-reused`, `points-out-of-range`, `expires-before-earned`. */
export type EarnPoints = Asking<'EarnPoints', PointsEarned>;
/** Refused: `entry-id-reused`, `points-out-of-range`, `points-not-held`: then, or since by what was used later. */
export type RedeemPoints = Asking<'RedeemPoints', PointsRedeemed>;
/** Names the day; how many points is for the ledger to say, and of none nothing is recorded. Refused: `entry-id-reused`, `day-not-over`. */
export type ExpirePoints = Asking<'ExpirePoints', PointsExpired, 'points'>;

export type PointCommand = EarnPoints | RedeemPoints | ExpirePoints;
export type PointRefusal =
  'entry-id-reused' | 'points-out-of-range' | 'expires-before-earned' | 'points-not-held' | 'day-not-over';

export interface Points {
  /** The ledger's entries by id, in the order of hearing of them. */
  readonly points: Map<string, PointEvent>;
}

export const points: Topic<PointCommand, PointEvent, Points, PointRefusal> = {
  initial: () => ({ points: new Map() }),
  growth: { PointsEarned: keep, PointsRedeemed: keep, PointsExpired: keep },
  decisions: { EarnPoints: earnPoints, RedeemPoints: redeemPoints, ExpirePoints: expirePoints },
};

function keep(state: Points, event: PointEvent): void {
  state.points.set(event.entryId, event);
}

function earnPoints(
  { occurredAt, entryId, points: given, orderId, expiresOn }: EarnPoints,
  { points: known }: Points,
): Decision<PointEvent, PointRefusal> {
  const fact: PointsEarned = stated({
    type: 'PointsEarned',
    ...{ occurredAt, entryId, points: given, orderId, expiresOn },
  });
  const before = known.get(entryId);
  if (before) return saidAgain(before, fact, 'entry-id-reused');
  if (!arePoints(given)) return refuse('points-out-of-range');
  return expiresOn < dayOf(occurredAt) ? refuse('expires-before-earned') : accept(fact);
}

function redeemPoints(
  { occurredAt, entryId, points: used, orderId, rewardId }: RedeemPoints,
  { points: known }: Points,
): Decision<PointEvent, PointRefusal> {
  const fact: PointsRedeemed = stated({
    type: 'PointsRedeemed',
    ...{ occurredAt, entryId, points: used, orderId, rewardId },
  });
  const before = known.get(entryId);
  if (before) return saidAgain(before, fact, 'entry-id-reused');
  if (!arePoints(used)) return refuse('points-out-of-range');
  return ledgerOf([...known.values(), fact]).missing > 0 ? refuse('points-not-held') : accept(fact);
}

function expirePoints(
  { occurredAt, entryId, expiresOn }: ExpirePoints,
  { points: known }: Points,
): Decision<PointEvent, PointRefusal> {
  const lapsed = lapsedBy(ledgerOf(known.values()), expiresOn);
  const before = known.get(entryId);
  const fact: PointsExpired = {
    type: 'PointsExpired',
    ...{ occurredAt, entryId, points: before?.points ?? lapsed, expiresOn },
  };
  if (before) return saidAgain(before, fact, 'entry-id-reused');
  if (dayOf(occurredAt) <= expiresOn) return refuse('day-not-over');
  return lapsed === 0 ? accept() : accept(fact);
}

/** Sums of them stay exact for more entries than anybody has. */
const arePoints = (points: number) => Number.isInteger(points) && points >= 1 && points <= 1_000_000_000;
