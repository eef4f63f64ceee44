import { nodeHash } from './hashing.js';

/** What is said of a leaf. */
export interface Inclusion {
  /** From 0. */
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  /** From the leaf's neighbour up. */
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** Whether the leaf is under the root, at that index. RFC 9162, section 2.1.3.2. */
export function verifyInclusion({ index, size, leafHash, path, root }: Inclusion): boolean {
  if (!isIndex(index) || !isIndex(size) || index >= size) return false;
  const way = new Way(index, size - 1);
  let hash = leafHash;
  for (const neighbour of path) {
    if (way.isAtTop) return false;
    hash = way.isRight ? nodeHash(neighbour, hash) : nodeHash(hash, neighbour);
    way.up();
  }
  return way.isAtTop && isSame(hash, root);
}

/** What is said of two trees. */
export interface Consistency {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Uint8Array;
  readonly toRoot: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/**
 * Whether the first tree is the beginning of the second. RFC 9162, section 2.1.4.2; an empty tree is the beginning of any, by an
 * empty proof.
 */
export function verifyConsistency(said: Consistency): boolean {
  const { from, to, fromRoot, toRoot, path } = said;
  if (!isIndex(from) || !isIndex(to) || from > to) return false;
  if (from === 0) return path.length === 0;
  if (from === to) return path.length === 0 && isSame(fromRoot, toRoot);
  return path.length > 0 && leadsToBoth(said);
}

function leadsToBoth({ from, to, fromRoot, toRoot, path }: Consistency): boolean {
  const way = new Way(from - 1, to - 1);
  way.skipRightTurns();
  const [first = fromRoot, ...rest] = isPowerOfTwo(from) ? [fromRoot, ...path] : path;
  let [older, newer] = [first, first];
  for (const hash of rest) {
    if (way.isAtTop) return false;
    [older, newer] = way.isRight
      ? [nodeHash(hash, older), nodeHash(hash, newer)]
      : [older, nodeHash(newer, hash)];
    way.up();
  }
  return way.isAtTop && isSame(older, fromRoot) && isSame(newer, toRoot);
}

/** From a node up to the root, beside the last node of its level. By division: shifts end at 2^31. */
class Way {
  constructor(
    private node: number,
    private last: number,
  ) {}

  get isAtTop(): boolean {
    return this.last === 0;
  }

  /** Whether the next hash comes from the left. */
  get isRight(): boolean {
    return this.node % 2 === 1 || this.node === this.last;
  }

  up(): void {
    if (this.node === this.last) while (this.node % 2 === 0 && this.node > 0) this.#shift();
    this.#shift();
  }

  skipRightTurns(): void {
    while (this.node % 2 === 1) this.#shift();
  }

  #shift(): void {
    this.node = Math.floor(this.node / 2);
    this.last = Math.floor(this.last / 2);
  }
}

const isIndex = (value: number) => Number.isSafeInteger(value) && value >= 0;

const isPowerOfTwo = (value: number) => Number.isInteger(Math.log2(value)) && 2 ** Math.log2(value) === value;

const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;
