import { readFile } from 'node:fs/promises';
import {
  checkProof,
  decodeLeaf,
  keptHeads,
  NotGenuine,
  KeyLine,
  openHead,
  parseProof,
  verifyConsistency,
  type LeafEvent,
  type TreeHead,
  type VerifierKey,
} from '@hindsight/merkle';
import { BadInput, messageOf } from '../bad-input.js';
import { said } from '../texts/texts.js';

/** What a proof shows, once it was checked. */
export type Checked =
  | { readonly kind: 'inclusion'; readonly head: ToldHead; readonly index: number; readonly event: ToldEvent }
  | { readonly kind: 'consistency'; readonly from: ToldHead; readonly to: ToldHead };

interface ToldHead {
  readonly origin: string;
  readonly treeSize: number;
  readonly position: string | null;
  readonly signedAt: string;
}

/** `data` and `metadata` as text, where they are JSON; base64 otherwise. */
interface ToldEvent {
  readonly stream: string;
  readonly revision: string;
  readonly eventId: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly data: string;
  readonly metadata: string;
}

/**
 * Checks a proof that `audit prove` or `audit consistency` wrote, with the public key alone: no store, no database.
 * @param headsFile for consistency: where the two signed heads are; else where keys are handed over
 * @throws {NotGenuine} it does not hold
 * @throws {BadInput} a file cannot be read, or lacks a head
 */
export async function checkProofFile(file: string, key: VerifierKey, headsFile?: string): Promise<Checked> {
  const text = await textOf(file);
  if (text.trimStart().startsWith('{')) return consistency(text, file, key, headsFile);
  const proof = parseProof(text);
  const handovers = headsFile === undefined ? [] : keptHeads(await textOf(headsFile)).notes;
  const head = checkProof(proof, KeyLine.of(key, handovers).signerOf(proof.head));
  return {
    kind: 'inclusion',
    head: toldHead(head),
    index: proof.index,
    event: toldEvent(decodeLeaf(proof.leaf)),
  };
}

interface ConsistencyText {
  readonly from: number;
  readonly to: number;
  readonly path: readonly string[];
}

async function consistency(
  text: string,
  file: string,
  key: VerifierKey,
  headsFile?: string,
): Promise<Checked> {
  const { from, to, path } = consistencyIn(text, file);
  if (headsFile === undefined) throw new BadInput(said('headsFileNeeded', { file }));
  const { notes } = keptHeads(await textOf(headsFile));
  const line = KeyLine.of(key, notes);
  const heads = notes.map((note) => openHead(note, line.signerOf(note)));
  const [older, newer] = [from, to].map((size) => heads.find(({ treeSize }) => treeSize === size));
  if (!older || !newer) throw new BadInput(said('noHeadOf', { file: headsFile, leaves: older ? to : from }));
  const hashes = path.map((hash) => Buffer.from(hash, 'base64'));
  const shown = { from, to, path: hashes, fromRoot: older.rootHash, toRoot: newer.rootHash };
  if (!verifyConsistency(shown))
    throw new NotGenuine(`the log of ${to} leaves does not begin with that of ${from}`);
  return { kind: 'consistency', from: toldHead(older), to: toldHead(newer) };
}

function consistencyIn(text: string, file: string): ConsistencyText {
  const refused = new BadInput(said('expectedConsistency', { file }));
  let read: Partial<ConsistencyText>;
  try {
    read = JSON.parse(text) as Partial<ConsistencyText>; // looked at below
  } catch {
    throw refused;
  }
  const { from, to, path } = read;
  if (typeof from !== 'number' || typeof to !== 'number' || !Array.isArray(path)) throw refused;
  return { from, to, path: path.map(String) };
}

const toldHead = ({ origin, treeSize, position, signedAt }: TreeHead): ToldHead => ({
  ...{ origin, treeSize, signedAt },
  position: position === null ? null : String(position),
});

function toldEvent(event: LeafEvent): ToldEvent {
  const text = (bytes: Uint8Array) =>
    Buffer.from(bytes).toString(event.contentType === 'application/json' ? 'utf8' : 'base64');
  return {
    ...{ stream: event.stream, revision: String(event.revision), eventId: event.id, type: event.type },
    recordedAt: new Date(Number(event.recordedTicks / 10_000n)).toISOString(),
    ...{ data: text(event.data), metadata: text(event.metadata) },
  };
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new BadInput(said('cannotBeRead', { place: path, why: messageOf(error) }));
  }
}
