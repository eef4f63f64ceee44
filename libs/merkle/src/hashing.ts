import { hash } from 'node:crypto';

/** Of SHA-256. */
export const hashBytes = 32;

/** Root of a tree without leaves: SHA-256 of nothing (RFC 9162, section 2.1.1). */
export const emptyRoot: Buffer = hash('sha256', '', 'buffer');

/** SHA-256(0x00 ‖ leaf), RFC 9162, section 2.1.1. */
export function leafHash(leaf: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(leaf.length + 1);
  bytes[0] = 0;
  bytes.set(leaf, 1);
  return hash('sha256', bytes, 'buffer');
}

/** Read before the next call writes it anew: hashing is synchronous. */
const pair = Buffer.alloc(1 + 2 * hashBytes, 1);

/** SHA-256(0x01 ‖ left ‖ right), RFC 9162, section 2.1.1. Both are 32 bytes. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  pair.set(left, 1);
  pair.set(right, 1 + hashBytes);
  return hash('sha256', pair, 'buffer');
}

/**
 * The root over complete subtrees that follow one another, each smaller than the one before it: how RFC 9162 cuts any tree.
 * @param subtrees their roots, from the left; at least one
 */
export function joined(subtrees: readonly Buffer[]): Buffer {
  return subtrees.reduceRight((right, left) => nodeHash(left, right));
}
