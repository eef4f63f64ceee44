import { isUnderWay, type ReplayRecord } from './replay-record.js';

/** How much of what has ended is kept for a user. */
export interface Keeping {
  readonly kept: number;
  readonly keptDays: number;
}

const day = 86_400_000;

/** What is no longer kept: of each user, all that ended long ago, and all but the latest. What is under way always is. */
export function surplusOf(
  records: readonly ReplayRecord[],
  { kept, keptDays }: Keeping,
  now: Date,
): ReplayRecord[] {
  const latestFirst = records.filter((one) => !isUnderWay(one)).sort((a, b) => endOf(b) - endOf(a));
  const counts = new Map<string, number>();
  return latestFirst.filter((one) => {
    const count = (counts.get(one.by) ?? 0) + 1;
    counts.set(one.by, count);
    return count > kept || now.getTime() - endOf(one) > keptDays * day;
  });
}

const endOf = ({ endedAt, createdAt }: ReplayRecord): number => Date.parse(endedAt ?? createdAt);
