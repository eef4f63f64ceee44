import type { SegmentPolicy } from '@hindsight/domain';
import type { Reign } from '@hindsight/read-models';
import type { Change } from '@hindsight/rules';
import type { Ledger, LedgerEntry } from '../evaluate/ledger.js';

/** From `at` on an output is `to`, under the version `hash`, which was in force then. */
export interface Point {
  readonly output: string;
  /** ms */
  readonly at: number;
  readonly from: string | null;
  /** null: nothing */
  readonly to: string | null;
  readonly rule: string | null;
  readonly hash: string;
  /** What a version says of itself; otherwise a version came, or the last one went. */
  readonly cause: Change['cause'] | SegmentPolicy;
  /** The change that says so, where a version's own does. */
  readonly entry: LedgerEntry | null;
}

/** By output and instant: one customer under the versions of one rule set, each in its reign. */
export type InForce = ReadonlyMap<string, Point>;

const keyOf = ({ output, at }: Pick<Point, 'output' | 'at'>) => `${String(at)} ${output}`;

/**
 * What a customer was, at every instant, under what was in force then, as known at a log position. At the beginning of a
 * reign stands what differs from the one before; at the end of the last one, that nothing is said any more.
 * @param ledgers by hash; complete as far as anything to be compared lies in them
 */
export function inForceAt(
  ledgers: ReadonlyMap<string, Ledger>,
  reigns: readonly Reign[],
  position: bigint,
): InForce {
  const points = new Map<string, Point>();
  const add = (point: Point) => points.set(keyOf(point), point);
  const standing = (hash: string) => (ledgers.get(hash) ?? []).filter((entry) => stands(entry, position));
  let left: Results = none;
  for (const [place, { hash, since, until }] of reigns.entries()) {
    const own = standing(hash);
    if (since !== -Infinity) turn(left, resultsAt(own, since), { hash, since }).forEach(add);
    own
      .filter(({ change }) => change.at > since && change.at < until)
      .forEach((entry) => add(ownPoint(hash, entry)));
    const follows = reigns[place + 1]?.since === until;
    left = until === Infinity ? none : resultsAt(own, until - 1);
    if (!follows) left.forEach((entry) => add(endPoint(hash, until, entry)));
    if (!follows) left = none;
  }
  return points;
}

const stands = ({ knownPosition, supersededAt }: LedgerEntry, position: bigint) =>
  knownPosition <= position && (supersededAt === null || supersededAt > position);

/** Output → the change that its result at some instant comes from. */
type Results = ReadonlyMap<string, LedgerEntry>;
const none: Results = new Map();

function resultsAt(standing: readonly LedgerEntry[], instant: number): Results {
  const until = standing.filter(({ change }) => change.at <= instant);
  return new Map(
    until.sort((a, b) => a.change.at - b.change.at).map((entry) => [entry.change.output, entry]),
  );
}

/** Where the results differ when one version follows another, or nothing. */
function turn(left: Results, taken: Results, reign: Pick<Reign, 'hash' | 'since'>): Point[] {
  const outputs = [...new Set([...left.keys(), ...taken.keys()])];
  return outputs.flatMap((output) => {
    const point = turnPoint(left.get(output), taken.get(output), reign);
    return point ? [{ ...point, output }] : [];
  });
}

function turnPoint(
  left: LedgerEntry | undefined,
  taken: LedgerEntry | undefined,
  { hash, since: at }: Pick<Reign, 'hash' | 'since'>,
): Omit<Point, 'output'> | null {
  const from = left?.change.to ?? null;
  if (taken === undefined) return { at, from, to: null, rule: null, hash, cause: 'activation', entry: null };
  const { to, rule } = taken.change;
  if (from === to) return null;
  // A customer who begins at this very instant is told so by the version's own change.
  const begins = from === null && taken.change.from === null && taken.change.at === at;
  return begins ? ownPoint(hash, taken) : { at, from, to, rule, hash, cause: 'activation', entry: null };
}

function ownPoint(hash: string, entry: LedgerEntry): Point {
  const { output, at, from, to, rule, cause } = entry.change;
  return { output, at, from, to, rule, hash, cause, entry };
}

function endPoint(hash: string, at: number, { change: { output, to: from } }: LedgerEntry): Point {
  return { output, at, from, to: null, rule: null, hash, cause: 'retirement', entry: null };
}
