import { hashBytes, leafHash } from './hashing.js';
import { NotGenuine, type VerifierKey } from './note.js';
import { openHead, type TreeHead } from './tree-head.js';
import { verifyInclusion } from './verification.js';

const firstLine = 'c2sp.org/tlog-proof@v1';

/** All that it takes, beside the public key, to check that an event is in the log. */
export interface LeafProof {
  /** As `encodeLeaf` writes it. */
  readonly leaf: Buffer;
  readonly index: number;
  readonly path: readonly Buffer[];
  /** The signed tree head that it is proven against. */
  readonly head: string;
}

/** In the form of c2sp.org/tlog-proof, with the leaf as its extra data. */
export function proofText({ leaf, index, path, head }: LeafProof): string {
  const hashes = path.map((hash) => hash.toString('base64'));
  return [firstLine, `extra ${leaf.toString('base64')}`, `index ${index}`, ...hashes, '', head].join('\n');
}

/** @throws {NotGenuine} not of that form */
export function parseProof(text: string): LeafProof {
  const cut = text.indexOf('\n\n');
  const [first, extra = '', index = '', ...hashes] = text.slice(0, Math.max(0, cut)).split('\n');
  const isProof = first === firstLine && /^extra \S+$/.test(extra) && /^index (0|[1-9]\d{0,15})$/.test(index);
  const path = hashes.map((hash) => Buffer.from(hash, 'base64'));
  if (!isProof || path.some(({ length }) => length !== hashBytes))
    throw new NotGenuine(`expected a proof that begins with ${firstLine} and carries its leaf as extra data`);
  return {
    leaf: Buffer.from(extra.slice('extra '.length), 'base64'),
    index: Number(index.slice('index '.length)),
    path,
    head: text.slice(cut + 2),
  };
}

/**
 * Checks a proof with the public key alone.
 * @returns the tree head under which the leaf is
 * @throws {NotGenuine} the head is not signed by the key, or the leaf is not under it at that index
 */
export function checkProof(proof: LeafProof, key: VerifierKey): TreeHead {
  const head = openHead(proof.head, key);
  checkLeaf(proof, head);
  return head;
}

/**
 * Checks where a leaf is, under a tree head whose signature was looked at. Cost: one hash a level.
 * @throws {NotGenuine} it is not there
 */
export function checkLeaf(
  { leaf, index, path }: Omit<LeafProof, 'head'>,
  { treeSize: size, rootHash: root }: TreeHead,
): void {
  if (!verifyInclusion({ index, size, leafHash: leafHash(leaf), path, root }))
    throw new NotGenuine(`the event is not leaf ${index} of the ${size} that were signed`);
}
