import type { News } from './news.js';

/** A customer of whom imports told something, as far as subscribers are concerned. */
export interface Brought {
  /** What changes at instants up to this one (ms) is the imports' doing, unless news of the customer's own made it so. */
  readonly through: number;
  /** Whether they are told of it. */
  readonly publish: boolean;
  /** Log position from which on they were not told what changed under a rule set; null: they know all. */
  readonly withheldSince: bigint | null;
  /** Log positions of the batch from which on something of the customer is heard that no import brought. */
  readonly own: ReadonlySet<bigint>;
}

/** Whether subscribers are not told of it: an import made it so, and nobody asked for that to be told. */
export function isQuiet(
  made: readonly News[],
  position: bigint,
  { publish, through, own }: Brought,
): boolean {
  return !publish && !own.has(position) && made.every(({ point }) => point.at <= through);
}

/** Says of news that an import made it so, where one did. */
export function marked(news: News, brought: Brought | null): News {
  if (brought === null || news.point.at > brought.through) return news;
  const madeAt = news.point.entry?.knownPosition ?? news.position;
  return { ...news, backfill: !brought.own.has(madeAt) };
}
