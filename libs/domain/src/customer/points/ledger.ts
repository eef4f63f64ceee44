import { dayOf } from '../../day.js';
import type { PointEvent } from './point-events.js';

// The ledger is a function of its entries, in the order in which they happened: news of the past moves what was used for
// what. First in, first out by expiry: what expires first is used first, of one day what was earned first.

/** Points that were earned together, and what is left of them. */
export interface Lot {
  readonly entryId: string;
  /** The last day on which they can be used, in UTC. */
  readonly expiresOn: string;
  readonly left: number;
}

/** What the entries of a customer come to. */
export interface Ledger {
  /** Those of which something is left, lapsed or not; what expires first is first. */
  readonly lots: readonly Lot[];
  /** Points that were used or written off though there were none. Decisions see to it that it is 0. */
  readonly missing: number;
}

/** All entries, in any order; of one instant, those told first come first. Quadratic at worst: lots times entries. */
export function ledgerOf(entries: Iterable<PointEvent>): Ledger {
  const inTime = [...entries].sort((one, other) => one.occurredAt.getTime() - other.occurredAt.getTime());
  return inTime.reduce(enter, { lots: [], missing: 0 });
}

/** Points that can be used at an instant, by what happened up to it. */
export function pointsHeld(entries: Iterable<PointEvent>, at: Date): number {
  const { lots } = ledgerOf([...entries].filter(({ occurredAt }) => occurredAt <= at));
  return total(lots.filter(({ expiresOn }) => expiresOn >= dayOf(at)));
}

/** Points whose last day is this one or an earlier one, and that were neither used nor written off. */
export const lapsedBy = ({ lots }: Ledger, day: string): number =>
  total(lots.filter(({ expiresOn }) => expiresOn <= day));

function enter(ledger: Ledger, entry: PointEvent): Ledger {
  const { lots, missing } = ledger;
  switch (entry.type) {
    case 'PointsEarned': {
      const { entryId, expiresOn, points } = entry;
      const later = lots.findIndex((lot) => lot.expiresOn > expiresOn);
      return {
        missing,
        lots: lots.toSpliced(later < 0 ? lots.length : later, 0, { entryId, expiresOn, left: points }),
      };
    }
    case 'PointsRedeemed': {
      const day = dayOf(entry.occurredAt);
      return taken(
        ledger,
        entry.points,
        lots.filter(({ expiresOn }) => expiresOn >= day),
      );
    }
    case 'PointsExpired': {
      const { expiresOn: day } = entry;
      // The latest first: what an entry of an earlier day wrote off is among the others.
      return taken(ledger, entry.points, lots.filter(({ expiresOn }) => expiresOn <= day).reverse());
    }
  }
}

/** Takes points from these lots, in this order, as far as they go. */
function taken({ lots, missing }: Ledger, points: number, from: readonly Lot[]): Ledger {
  const takes = new Map<Lot, number>();
  let rest = points;
  for (const lot of from) {
    const takesHere = Math.min(rest, lot.left);
    takes.set(lot, takesHere);
    rest -= takesHere;
  }
  const left = lots.map((lot) => ({ ...lot, left: lot.left - (takes.get(lot) ?? 0) }));
  return { lots: left.filter((lot) => lot.left > 0), missing: missing + rest };
}

const total = (lots: readonly Lot[]) => lots.reduce((sum, { left }) => sum + left, 0);
