import { setTimeout as sleep } from 'node:timers/promises';
import {
  analyze,
  compareSets,
  dropTableSet,
  exchange,
  firstDifference,
  hasTableSet,
  holdingTableSets,
  inSnapshot,
  leastOf,
  loadCheckpoint,
  loadCheckpoints,
  loadRound,
  makeRoom,
  migrationsOf,
  onPool,
  openBeside,
  tableSetsOf,
  type ComparedRows,
  type FirstDifference,
  type ReadModels,
  type TableSets,
} from '@hindsight/read-models';
import { bringEachTo } from './bring-each-to.js';
import { bringUpTo, followTo } from './bring-up-to.js';
import type { Building } from './building.js';
import { isExpected, type Expectation } from './expectation.js';

/** Where tables are rebuilt. */
export interface Ground extends Building {
  /** The tables that are served, of which somebody else may be the projector meanwhile. */
  readonly live: ReadModels;
}

export interface Wanted {
  /** What may be other than it is; anything else, and the tables stay. */
  readonly expected: Expectation;
  /** Only compare. */
  readonly checkOnly: boolean;
}

/** What came of it. */
export interface Rebuilt {
  /** Log position at which both sets were compared; buckets that were ahead of it, each where it was. */
  readonly position: bigint;
  readonly compared: readonly ComparedRows[];
  /** Of each table that differs, where it tells customers apart. */
  readonly differences: readonly FirstDifference[];
  /** Nothing differs that may not. */
  readonly asExpected: boolean;
  /** The rebuilt tables are served now, those before are kept. */
  readonly exchanged: boolean;
}

/** Nothing was ever projected, or nothing is kept to go back to. */
export class NothingThere extends Error {
  override readonly name = 'NothingThere';
}

/**
 * Projects the whole log into a second set of tables while the first serves, compares the two at one position of the log, and
 * serves the second from then on. The first is kept. Whatever fails leaves it in service, and nothing of the second.
 * @throws {TableSetsInUse} another process is at it
 * @throws {NothingThere} nothing was projected yet
 */
export function rebuild(ground: Ground, { expected, checkOnly }: Wanted): Promise<Rebuilt> {
  const { live } = ground;
  return holdingTableSets(live, async () => {
    const sets = await tableSetsOf(onPool(live));
    const clear = () => dropTableSet(onPool(live), sets.rebuilt);
    await makeRoom(onPool(live), sets.rebuilt);
    const built = withSet(ground, sets.rebuilt, async (set) => {
      await catchUp(ground, set);
      await analyze(onPool(live), sets.rebuilt);
      const found = await compare(ground, sets, set);
      const asExpected = found.compared.every((one) => isExpected(one, expected));
      const exchanged = asExpected && !checkOnly;
      if (exchanged) await serve(ground, sets, set, sets.rebuilt);
      return { ...found, asExpected, exchanged };
    });
    await built.catch(() => clear().catch(() => undefined)); // why it failed is what has to be told
    const rebuilt = await built;
    await clear();
    return rebuilt;
  });
}

/**
 * Serves the tables again that were served before the last exchange, once they have followed the log; those that are served now
 * are kept in their place.
 * @throws {NothingThere} none are kept, or those of another release
 */
export function rollBack(ground: Ground): Promise<void> {
  const { live } = ground;
  return holdingTableSets(live, async () => {
    const sets = await tableSetsOf(onPool(live));
    await refuseOtherTables(live, sets);
    await withSet(ground, sets.previous, (set) => serve(ground, sets, set, sets.previous));
  });
}

async function refuseOtherTables(live: ReadModels, { live: served, previous }: TableSets): Promise<void> {
  const sql = onPool(live);
  if (!(await hasTableSet(sql, previous)))
    throw new NothingThere('no tables are kept from before: nothing was rebuilt in this database');
  const [now, before] = [await migrationsOf(sql, served), await migrationsOf(sql, previous)];
  if (now.join() !== before.join())
    throw new NothingThere('the tables kept from before are those of another release; rebuild instead');
}

async function withSet<T>(ground: Ground, schema: string, work: (set: ReadModels) => Promise<T>): Promise<T> {
  const set = await openBeside(ground.live, schema);
  try {
    return await work(set);
  } finally {
    await set.destroy();
  }
}

/** So much of the log is taken up in a moment: comparing and exchanging do that themselves. */
const momentMs = 2000;

/** Until what came meanwhile takes a moment, or no less than what came before it: where much is written, some is always left. */
async function catchUp(ground: Ground, set: ReadModels): Promise<void> {
  let to = await servedPosition(ground);
  for (let [took, before] = [Infinity, Infinity]; took > momentMs;) {
    const began = performance.now();
    await bringUpTo(set, to, ground);
    [took, before] = [performance.now() - began, took];
    const now = await servedPosition(ground);
    if (now === to || took >= before) return;
    to = now;
  }
}

async function servedPosition({ live }: Ground): Promise<bigint> {
  const position = await loadCheckpoint(onPool(live));
  if (position === null) throw new NothingThere('nothing is projected yet, so there is nothing to rebuild');
  return position;
}

type Found = Pick<Rebuilt, 'position' | 'compared' | 'differences'>;

/** The live tables as they are at a moment when nobody is past the checkpoint of its bucket, whatever comes while the others get there. */
async function compare(ground: Ground, sets: TableSets, set: ReadModels): Promise<Found> {
  for (;;) {
    await noRound(ground);
    const found = await compareNow(ground, sets, set);
    if (found) return found;
  }
}

/** Waits while some customers are past the checkpoint, and others not. */
async function noRound({ live, signal }: Ground): Promise<void> {
  while ((await loadRound(onPool(live))) !== null) await sleep(lookAgainAfterMs, undefined, { signal });
}

/** @returns null where a round began just now */
function compareNow(ground: Ground, { live, rebuilt }: TableSets, set: ReadModels): Promise<Found | null> {
  return inSnapshot(ground.live, async (sql) => {
    if ((await loadRound(sql)) !== null) return null;
    const checkpoints = await loadCheckpoints(sql);
    const position = leastOf(checkpoints);
    if (position === null) throw new NothingThere('nothing is projected yet');
    await bringUpTo(set, position, ground);
    await bringEachTo(set, checkpoints, ground);
    const [mine, other] = [
      { sql, schema: live },
      { sql: onPool(set), schema: rebuilt },
    ];
    const compared = await compareSets(mine, other);
    const differences: FirstDifference[] = [];
    for (const table of new Set(compared.filter((one) => !one.identical).map((one) => one.table))) {
      const first = await firstDifference(mine, other, table);
      if (first) differences.push(first);
    }
    return { position, compared, differences };
  });
}

const attempts = 100;
const lookAgainAfterMs = 200;

/** Exchanges at a moment when nobody has to wait for it. */
async function serve(ground: Ground, sets: TableSets, set: ReadModels, schema: string): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    ground.signal.throwIfAborted();
    await noRound(ground);
    await bringUpTo(set, await servedPosition(ground), ground);
    if (await exchange(ground.live, sets, schema, (at) => followTo(set, at, ground))) return;
    await sleep(50 + 450 * Math.random()); // in step with whoever was in the way it would be again
  }
  throw new Error(
    `the tables could not be exchanged in ${attempts} attempts: somebody reads or writes them in long transactions; try again`,
  );
}
