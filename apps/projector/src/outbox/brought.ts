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

/** What of news tells whose doing it is. */
interface Made {
  /** When it changed something, ms. */
  readonly point: { readonly at: number };
  /** Log position that made it so. */
  readonly madeAt: bigint;
}

/** Whether subscribers are not told of it: an import made it so, and nobody asked for that to be told. */
export function isQuiet(made: readonly Made[], position: bigint, brought: Brought | null): boolean {
  if (brought === null || brought.publish || brought.own.has(position)) return false;
  return made.length > 0 && made.every(({ point }) => point.at <= brought.through);
}

/** Whether an import made it so. */
export const isBackfill = ({ point, madeAt }: Made, brought: Brought | null): boolean =>
  brought !== null && point.at <= brought.through && !brought.own.has(madeAt);
