import type { Shapes } from '../../codec.js';
import { asIs } from '../../fields.js';

/** An entry of the customer's ledger of points. */
interface Entry {
  readonly occurredAt: Date;
  readonly entryId: string;
  /** Whole, 1 or more. */
  readonly points: number;
}

/** The customer was given points. */
export interface PointsEarned extends Entry {
  readonly type: 'PointsEarned';
  /** What they were given for, where it is an order. */
  readonly orderId?: string;
  /** The last day on which they can be used, in UTC: `2026-12-31`. */
  readonly expiresOn: string;
}

/** The customer used points; those that expire first. */
export interface PointsRedeemed extends Entry {
  readonly type: 'PointsRedeemed';
  /** The order that they were part of the price of, or what was given for them. */
  readonly orderId?: string;
  readonly rewardId?: string;
}

/** Points were not used in time. */
export interface PointsExpired extends Entry {
  readonly type: 'PointsExpired';
  /** Of those whose last day was this or an earlier one: all that were left. */
  readonly expiresOn: string;
}

/** Everything that is said of points. */
export type PointEvent = PointsEarned | PointsRedeemed | PointsExpired;

const entry = { entryId: asIs<string>(), points: asIs<number>() };

/** How they are stored. */
export const pointShapes: Shapes<PointEvent> = {
  PointsEarned: { version: 1, fields: { ...entry, orderId: asIs(), expiresOn: asIs() } },
  PointsRedeemed: { version: 1, fields: { ...entry, orderId: asIs(), rewardId: asIs() } },
  PointsExpired: { version: 1, fields: { ...entry, expiresOn: asIs() } },
};
