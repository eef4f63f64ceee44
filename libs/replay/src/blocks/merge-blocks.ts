import { Heads, type Chunks } from './heads.js';

/** What one customer has to say. */
export interface Block {
  readonly customerId: string;
  /** Part of a chunk. */
  readonly bytes: Uint8Array;
}

const mostAtOnce = 4096;

/**
 * All blocks by customer id as bytes, some thousand at a time. No customer is in two pieces. Memory: a chunk of each piece.
 */
export async function* mergeBlocks(pieces: readonly Chunks[]): AsyncGenerator<readonly Block[]> {
  const heads = await Heads.of(pieces);
  let some: Block[] = [];
  for (let first = heads.first; first; first = heads.first) {
    some.push({ customerId: first.customerId, bytes: first.bytes });
    // A chunk may be let go with the next one, so what was taken of it is given first.
    if (first.isAtEnd || some.length === mostAtOnce) {
      yield some;
      some = [];
    }
    if (first.isAtEnd) await heads.turn();
    else heads.step();
  }
  yield some;
}

/** Of what is hashed at once: less, and beginning would cost more than hashing. */
const pageBytes = 1 << 18;

/** What all blocks say, in the same order, in pages that are filled anew when the next one is asked for. */
export async function* mergeBytes(pieces: readonly Chunks[]): AsyncGenerator<Uint8Array> {
  const heads = await Heads.of(pieces);
  const page = new Uint8Array(pageBytes);
  let end = 0;
  for (let first = heads.first; first; first = heads.first) {
    const { bytes } = first;
    if (end + bytes.length > page.length) {
      yield page.subarray(0, end);
      end = 0;
    }
    if (bytes.length > page.length) yield bytes;
    else {
      page.set(bytes, end);
      end += bytes.length;
    }
    if (first.isAtEnd) await heads.turn();
    else heads.step();
  }
  yield page.subarray(0, end);
}
