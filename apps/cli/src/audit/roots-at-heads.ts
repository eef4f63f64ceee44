import { emptyRoot, type GrowingTree } from '@hindsight/merkle';
import type { HeadPlace, HeadToCheck } from './heads-to-check.js';

/** A signed head that log or tables do not lead to. */
export interface BadHead {
  readonly place: HeadPlace;
  readonly treeSize: number;
  readonly position: bigint | null;
  readonly signedAt: string;
  /** Whether the log leads to it. `short`: it does not go so far. */
  readonly log: Side;
  /** Whether the tables do. */
  readonly tables: Side;
}

/** How a side stands to a signed head. */
export type Side = 'agrees' | 'differs' | 'short';

/** Holds the roots of two trees that grow against the heads of their sizes. */
export class RootsAtHeads {
  readonly #bySize = new Map<number, HeadToCheck[]>();
  readonly #logSides = new Map<HeadToCheck, Side>();
  readonly #tableSides = new Map<HeadToCheck, Side>();

  constructor(private readonly heads: readonly HeadToCheck[]) {
    for (const one of heads)
      this.#bySize.set(one.head.treeSize, [...(this.#bySize.get(one.head.treeSize) ?? []), one]);
  }

  /** Told after each leaf of the log. */
  log(tree: GrowingTree): void {
    this.#look(tree, this.#logSides);
  }

  /** Told after each leaf of the tables. */
  tables(tree: GrowingTree): void {
    this.#look(tree, this.#tableSides);
  }

  /** By size. */
  bad(): BadHead[] {
    const judged = this.heads.map(({ place, head }, at) => ({
      ...{ place, treeSize: head.treeSize, position: head.position, signedAt: head.signedAt },
      log: this.#side(this.#logSides, at),
      tables: this.#side(this.#tableSides, at),
    }));
    const bad = judged.filter(({ log, tables }) => log !== 'agrees' || tables !== 'agrees');
    return bad.sort((one, other) => one.treeSize - other.treeSize);
  }

  #side(sides: ReadonlyMap<HeadToCheck, Side>, at: number): Side {
    const one = this.heads[at];
    if (!one) return 'short';
    if (one.head.treeSize === 0) return one.head.rootHash.equals(emptyRoot) ? 'agrees' : 'differs';
    return sides.get(one) ?? 'short';
  }

  #look(tree: GrowingTree, sides: Map<HeadToCheck, Side>): void {
    const due = this.#bySize.get(tree.size);
    if (!due) return;
    const root = tree.root();
    for (const one of due) sides.set(one, one.head.rootHash.equals(root) ? 'agrees' : 'differs');
  }
}
