import { NotGenuine, openNote, partsOfNote, signNote, type NoteSigner, type VerifierKey } from './note.js';

/** What the log was, at a size. */
export interface TreeHead {
  /** Names the log: what its key is called. */
  readonly origin: string;
  /** Leaves. */
  readonly treeSize: number;
  readonly rootHash: Buffer;
  /** Log position of the last leaf; null in an empty tree. */
  readonly position: bigint | null;
  /** ISO 8601 UTC: the clock of who signed. */
  readonly signedAt: string;
}

/**
 * A checkpoint of c2sp.org/tlog-checkpoint, as a signed note. Position and time are extension lines: any other tool passes over
 * them, and the signature covers them.
 */
export const signHead = (head: TreeHead, signer: NoteSigner): string => signNote(headText(head), signer);

/** What is signed of a head. */
export function headText({ origin, treeSize, rootHash, position, signedAt }: TreeHead): string {
  const lines = [origin, String(treeSize), rootHash.toString('base64')];
  const more = [`position ${String(position ?? 'none')}`, `signed ${signedAt}`];
  return `${[...lines, ...more].join('\n')}\n`;
}

/** @throws {NotGenuine} not signed by this key, or no tree head */
export function openHead(note: string, key: VerifierKey): TreeHead {
  const head = headIn(openNote(note, key).text);
  if (head.origin !== key.name)
    throw new NotGenuine(`the tree head is of ${head.origin}, and the key of ${key.name}`);
  return head;
}

/** What a note says, signed or not: to look at, never to believe. @throws {NotGenuine} no tree head */
export const readHead = (note: string): TreeHead => headIn(partsOfNote(note).text);

function headIn(text: string): TreeHead {
  const [, origin, size, root, rest] =
    /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n(.*)$/s.exec(text) ?? [];
  if (origin === undefined || root === undefined)
    throw new NotGenuine('the note is no tree head: expected a name, a size and a root hash');
  const position = extension(rest, 'position');
  return {
    ...{ origin, treeSize: Number(size), rootHash: Buffer.from(root, 'base64') },
    position: /^\d{1,19}$/.test(position) ? BigInt(position) : null,
    signedAt: extension(rest, 'signed'),
  };
}

function extension(lines = '', name: string): string {
  const line = lines.split('\n').find((one) => one.startsWith(`${name} `));
  return line?.slice(name.length + 1) ?? '';
}

/** What a file of tree heads holds. */
export interface KeptHeads {
  readonly notes: readonly string[];
  /** Numbers of the lines, from 1, at which something begins that is no whole note. */
  readonly torn: readonly number[];
}

/**
 * How a note stands in a file of them: behind it comes an empty line.
 * @param after what the file ends with; where that was torn, it is ended first
 */
export function inFile(note: string, after = ''): string {
  const isWhole = after === '' || after.endsWith('\n\n');
  return `${isWhole ? '' : '\n\n'}${note}\n`;
}

/** Reads a file of tree heads, or a single one. */
export function keptHeads(file: string): KeptHeads {
  const blocks = blocksOf(file);
  const notes: string[] = [];
  const torn: number[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const note = noteAt(blocks, at);
    if (note === null) torn.push(blocks[at]?.line ?? 0);
    else notes.push(note);
    if (note !== null) at += 1;
  }
  return { notes, torn };
}

/** A block and the signatures in the next one. */
function noteAt(blocks: readonly Block[], at: number): string | null {
  const note = `${blocks[at]?.text ?? ''}\n\n${blocks[at + 1]?.text ?? ''}\n`;
  return isNote(note) ? note : null;
}

interface Block {
  text: string;
  readonly line: number;
}

/** What stands between empty lines, and the number of the line where it begins. */
function blocksOf(file: string): Block[] {
  const blocks: Block[] = [];
  let isInside = false;
  for (const [at, text] of file.split('\n').entries()) {
    const last = blocks.at(-1);
    if (text !== '' && isInside && last) last.text += `\n${text}`;
    else if (text !== '') blocks.push({ text, line: at + 1 });
    isInside = text !== '';
  }
  return blocks;
}

function isNote(text: string): boolean {
  try {
    readHead(text);
    return true;
  } catch (error) {
    if (error instanceof NotGenuine) return false;
    throw error;
  }
}
