import type { EventStoreDb } from '@hindsight/event-store';
import {
  auditedPrefixes,
  consistencyProof,
  inclusionProof,
  rootAt,
  verifyConsistency,
  verifyInclusion,
} from '@hindsight/merkle';
import { leafAt, onPool, storedTiles, type ReadModels } from '@hindsight/read-models';
import type { Contender } from '../harness/bench.js';
import { Chance } from '../rules/population.js';
import { madeUpHash, madeUpPosition } from './large-tree.js';

interface LargeTree {
  readonly store: EventStoreDb;
  readonly tables: ReadModels;
  readonly leaves: number;
  readonly seed: number;
}

const proofsARun = 50;

/** Proofs of leaves anywhere, by their log position; each with the reading of an event, and each checked. */
export async function proofContenders({
  store,
  tables,
  leaves,
  seed,
}: LargeTree): Promise<readonly Contender[]> {
  const sql = onPool(tables);
  const tiles = storedTiles(sql);
  const root = await rootAt(tiles, leaves);
  const chance = new Chance(seed);
  const somewhere = () => Math.floor(chance.next() * leaves);
  const included = async () => {
    const index = somewhere();
    const placed = await leafAt(sql, madeUpPosition(index));
    const path = await inclusionProof(tiles, placed?.index ?? -1, leaves);
    for await (const { position } of store.readAllStored(auditedPrefixes)) if (position >= 0n) break;
    return verifyInclusion({ index, size: leaves, leafHash: madeUpHash(index), path, root });
  };
  const consistent = async () => {
    const from = somewhere() + 1;
    const [path, fromRoot] = await Promise.all([consistencyProof(tiles, from, leaves), rootAt(tiles, from)]);
    return verifyConsistency({ from, to: leaves, fromRoot, toRoot: root, path });
  };
  return [
    { ...{ name: 'inclusion proofs', units: proofsARun, comparedAs: 'proofs' }, run: () => all(included) },
    {
      ...{ name: 'consistency proofs', units: proofsARun, comparedAs: 'proofs' },
      run: () => all(consistent),
    },
    // What all of them say where all hold.
    {
      ...{ name: 'as many as there are', units: 1, comparedAs: 'proofs' },
      run: () => () => `${proofsARun} hold`,
    },
  ];
}

async function all(prove: () => Promise<boolean>): Promise<() => string> {
  let hold = 0;
  for (let proof = 0; proof < proofsARun; proof++) if (await prove()) hold += 1;
  return () => `${hold} hold`;
}
