/** A lease as it is found. */
export interface FoundLease {
  readonly bucket: number;
  readonly holder: string | null;
}

/** What a holder is to do so that each has its share. */
export interface Rebalancing {
  readonly take: readonly number[];
  readonly release: readonly number[];
}

/**
 * Each of those alive is to hold as many buckets as any other, give or take one. Who has too many releases the last of them, so that the
 * first bucket, which has the most to do, moves least; who has too few takes what nobody alive holds, and no more than its share.
 * @param leases of all buckets, by bucket
 * @param alive those who may hold any, `holder` among them; the order decides who has one more
 */
export function rebalance(
  holder: string,
  leases: readonly FoundLease[],
  alive: readonly string[],
): Rebalancing {
  const share = shareOf(alive.indexOf(holder), alive.length, leases.length);
  const mine = leases.filter((lease) => lease.holder === holder).map(({ bucket }) => bucket);
  if (mine.length >= share) return { take: [], release: mine.slice(share) };
  const isFree = (lease: FoundLease) => lease.holder === null || !alive.includes(lease.holder);
  const free = leases.filter(isFree).map(({ bucket }) => bucket);
  return { take: free.slice(0, share - mine.length), release: [] };
}

const shareOf = (place: number, holders: number, buckets: number): number =>
  Math.floor(buckets / holders) + (place < buckets % holders ? 1 : 0);
