import {
  broughtInAmong,
  changesSince,
  ownPositions,
  type BroughtInRow,
  type Sql,
  type TakenBack,
} from '@hindsight/read-models';
import type { Ledger, LedgerEntry } from '../evaluate/ledger.js';
import type { Reigning } from './segment-changes.js';

/** What subscribers were not told of some customers, because imports brought it. */
export interface Listeners {
  /** Of those of whom imports told something. */
  readonly broughtIn: ReadonlyMap<string, BroughtInRow>;
  readonly own: ReadonlyMap<string, ReadonlySet<bigint>>;
  /** Customer → hash → all that has stood since something was withheld. */
  readonly stood: ReadonlyMap<string, ReadonlyMap<string, Ledger>>;
}

/** @param since log position of the batch before */
export async function loadListeners(
  sql: Sql,
  { reigning, since }: { readonly reigning: readonly Reigning[]; readonly since: bigint },
  customerIds: readonly string[],
): Promise<Listeners> {
  const broughtIn = await broughtInAmong(sql, customerIds);
  if (broughtIn.size === 0) return { broughtIn, own: new Map(), stood: new Map() };
  const own = await ownPositions(sql, [...broughtIn.keys()], since);
  const hashes = reigning.flatMap(({ citations }) => [...citations.keys()]);
  const stood = await changesSince(sql, hashes, toldLastAt(broughtIn.values()));
  return { broughtIn, own, stood: new Map([...stood].map(([id, byHash]) => [id, ledgersIn(byHash)])) };
}

/** The last log position up to which all was told, of those of whom something is withheld. */
function toldLastAt(rows: Iterable<BroughtInRow>): Map<string, bigint> {
  const positions = new Map<string, bigint>();
  for (const { customerId, withheld } of rows) {
    const [first] = Object.values(withheld)
      .map(BigInt)
      .sort((a, b) => (a < b ? -1 : 1));
    if (first !== undefined) positions.set(customerId, first - 1n);
  }
  return positions;
}

const ledgersIn = (byHash: ReadonlyMap<string, readonly TakenBack[]>): Map<string, Ledger> =>
  new Map([...byHash].map(([hash, changes]) => [hash, changes.map(entryOf)]));

const entryOf = (change: TakenBack): LedgerEntry => ({ ...change, stored: true, requoted: false });

/** What a batch has evaluated, and what else has stood: none of it twice. Whether something restates is not evaluated again. */
export function together(evaluated: Ledger, stood: Ledger): Ledger {
  const known = new Map(stood.map((entry) => [keyOf(entry), entry]));
  const own = evaluated.map((entry) => {
    const { restates = entry.restates } = known.get(keyOf(entry)) ?? {};
    known.delete(keyOf(entry));
    return { ...entry, restates };
  });
  return [...own, ...known.values()];
}

const keyOf = ({ change: { output, at }, knownPosition }: LedgerEntry) =>
  `${String(knownPosition)} ${String(at)} ${output}`;
