import { NotGenuine, partsOfNote, parseVerifierKey, signNote, verifierKeyText } from './note.js';
import type { NoteSigner, VerifierKey } from './note.js';
import { headText, openHead, readHead, type TreeHead } from './tree-head.js';

/** The end of one key's time and the begin of the next one's: both sign a tree head that says so. */
export interface Handover {
  readonly from: VerifierKey;
  readonly to: VerifierKey;
  /** Leaves of that head: what is larger, the first key signs no more. */
  readonly treeSize: number;
}

/** A tree head with two extension lines more, so that whatever reads heads reads it. Both keys have one name. */
export function signHandover(head: TreeHead, from: NoteSigner, to: NoteSigner): string {
  const keys = `key-from ${verifierKeyText(from)}\nkey-to ${verifierKeyText(to)}\n`;
  return signNote(headText(head) + keys, from, to);
}

/** What a note hands over; null: nothing. @throws {NotGenuine} it says that it does, and not both keys signed it */
export function handoverIn(note: string): Handover | null {
  const [, from, to] = /\nkey-from (\S+)\nkey-to (\S+)\n$/.exec(partsOfNote(note).text) ?? [];
  if (from === undefined || to === undefined) return null;
  const keys = { from: parseVerifierKey(from), to: parseVerifierKey(to) };
  const { treeSize } = openHead(note, keys.from);
  openHead(note, keys.to);
  return { ...keys, treeSize };
}

/** When a key was the one that signs: heads of so many leaves, both included. */
interface Term {
  readonly key: VerifierKey;
  readonly from: number;
  readonly through: number;
}

/**
 * Keys of a log that followed one another. Whoever trusts one of them trusts those to which it was handed over, and those from which,
 * each in its time: a key that was stolen after its time signs nothing that is believed.
 */
export class KeyLine {
  private constructor(private readonly terms: readonly Term[]) {}

  /**
   * @param notes of tree heads; what hands nothing over is passed over, as is what is not genuine
   * @throws {NotGenuine} a key was handed over twice: somebody else has it
   */
  static of(trusted: VerifierKey, notes: Iterable<string>): KeyLine {
    const handovers = [...notes].flatMap(genuineIn);
    const later = follow(trusted, handovers, 'from', 'to');
    const earlier = follow(trusted, handovers, 'to', 'from').reverse();
    const line = [...earlier, ...later];
    const keys = [...earlier.map(({ from }) => from), trusted, ...later.map(({ to }) => to)];
    const terms = keys.map((key, at) => ({
      ...{ key, from: line[at - 1]?.treeSize ?? 0, through: line[at]?.treeSize ?? Infinity },
    }));
    return new KeyLine(terms);
  }

  /** Oldest first. */
  get keys(): readonly VerifierKey[] {
    return this.terms.map(({ key }) => key);
  }

  /** The key that signed a head, in its time. @throws {NotGenuine} none did */
  signerOf(note: string): VerifierKey {
    const { treeSize } = readHead(note);
    // A handover is signed by both, and heads of its size by either.
    const inTime = this.terms.filter(({ from, through }) => from <= treeSize && treeSize <= through);
    const signer = inTime.find(({ key }) => opens(note, key));
    if (signer) return signer.key;
    const expected = inTime.at(-1);
    if (expected) openHead(note, expected.key); // says why it does not
    throw new NotGenuine(`no key of this log signed heads of ${treeSize} leaves`);
  }
}

function follow(
  begin: VerifierKey,
  handovers: readonly Handover[],
  here: 'from' | 'to',
  there: 'from' | 'to',
): Handover[] {
  const line: Handover[] = [];
  const seen = new Set([verifierKeyText(begin)]);
  for (let at = begin; ;) {
    const [next, ...others] = handovers.filter((one) => isSame(one[here], at));
    if (!next || seen.has(verifierKeyText(next[there]))) return line;
    if (others.some((one) => !isSame(one[there], next[there])))
      throw new NotGenuine(`the key ${verifierKeyText(at)} was handed over twice: somebody else has it`);
    line.push(next);
    at = next[there];
    seen.add(verifierKeyText(at));
  }
}

function genuineIn(note: string): Handover[] {
  try {
    const handover = handoverIn(note);
    return handover ? [handover] : [];
  } catch (error) {
    if (error instanceof NotGenuine) return [];
    throw error;
  }
}

function opens(note: string, key: VerifierKey): boolean {
  try {
    openHead(note, key);
    return true;
  } catch (error) {
    if (error instanceof NotGenuine) return false;
    throw error;
  }
}

const isSame = (one: VerifierKey, other: VerifierKey) => verifierKeyText(one) === verifierKeyText(other);
