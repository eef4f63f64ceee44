export { accessStream, auditedPrefixes, noteOf, treeHeadStream } from './audited-log.js';
export { GrowingTree, type GrownTile } from './growing-tree.js';
export { emptyRoot, hashBytes, leafHash, nodeHash } from './hashing.js';
export { handoverIn, KeyLine, signHandover, type Handover } from './key-line.js';
export { decodeLeaf, encodeLeaf, NotALeaf, type LeafEvent } from './leaf.js';
export {
  NotGenuine,
  openNote,
  parseVerifierKey,
  publicKeyOf,
  signNote,
  verifierKeyText,
  type NoteSigner,
  type OpenedNote,
  type VerifierKey,
} from './note.js';
export { consistencyProof, inclusionProof, rootAt } from './proofs.js';
export { TileMissing, tileWidth, type TileId, type TileSource } from './tiles.js';
export { checkLeaf, checkProof, parseProof, proofText, type LeafProof } from './tlog-proof.js';
export {
  inFile,
  keptHeads,
  openHead,
  readHead,
  signHead,
  type KeptHeads,
  type TreeHead,
} from './tree-head.js';
export { verifyConsistency, verifyInclusion, type Consistency, type Inclusion } from './verification.js';
