/** Slots of a table of event ids. STORED, as is what `idHash` gives. */
export const SLOTS = 2 ** 18;

/** Where the search for an id begins, and a fingerprint of it, 1 to 65535. */
export interface IdHash {
  slot: number;
  print: number;
}

/**
 * Mixes all bits, because ids may be numbered through as well as random.
 * @source MurmurHash3_x86_32 and its finalizer (A. Appleby)
 */
export function idHash(streamId: number, id: Uint8Array): IdHash {
  let hash = streamId | 0;
  for (let at = 0; at < 16; at += 4) {
    const mixed = Math.imul(rotated(Math.imul(wordAt(id, at), 0xcc9e2d51), 15), 0x1b873593);
    hash = (Math.imul(rotated(hash ^ mixed, 13), 5) + 0xe6546b64) | 0;
  }
  const first = finalized(hash);
  return { slot: first % SLOTS, print: 1 + (finalized(first ^ 0x9e3779b9) % 0xffff) };
}

function wordAt(id: Uint8Array, at: number): number {
  return (id[at] ?? 0) | ((id[at + 1] ?? 0) << 8) | ((id[at + 2] ?? 0) << 16) | ((id[at + 3] ?? 0) << 24);
}

function rotated(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

function finalized(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
