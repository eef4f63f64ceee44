import type { EventStore } from '@hindsight/event-store';
import {
  keptHeads,
  noteOf,
  NotGenuine,
  openHead,
  KeyLine,
  readHead,
  treeHeadStream,
  type TreeHead,
  type VerifierKey,
} from '@hindsight/merkle';

/** Where a head was read: a revision of the store's stream, or a place in the file that is kept elsewhere. */
export type HeadPlace = { readonly revision: string } | { readonly inFile: number };

/** A head that holds: signed by the key, where there is one. */
export interface HeadToCheck {
  readonly place: HeadPlace;
  readonly head: TreeHead;
}

/** A note that cannot be believed. */
export interface RefusedHead {
  readonly place: HeadPlace;
  readonly reason: string;
}

export interface Heads {
  readonly toCheck: readonly HeadToCheck[];
  readonly refused: readonly RefusedHead[];
}

/**
 * Heads of store and file, by a key and those that it was handed over to or from, wherever that is said.
 * @param key null: nobody knows the key, so signatures are not checked
 * @param file text of the one that is kept elsewhere; null: there is none
 * @throws {NotGenuine} a key was handed over twice
 */
export async function headsIn(
  store: Pick<EventStore, 'readStream'>,
  file: string | null,
  key: VerifierKey | null,
): Promise<{ readonly stored: Heads; readonly kept: Heads }> {
  const stored: Placed[] = [];
  for await (const event of store.readStream(treeHeadStream))
    stored.push({ place: { revision: String(event.revision) }, note: noteOf(event) });
  const { notes, torn } = keptHeads(file ?? '');
  const kept = notes.map((note, at) => ({ place: { inFile: at + 1 }, note }));
  const line =
    key &&
    KeyLine.of(
      key,
      [...stored, ...kept].map(({ note }) => note),
    );
  const { toCheck, refused } = judged(kept, line);
  const cut = torn.map((at) => ({
    place: { inFile: notes.length },
    reason: `line ${at}: no whole signed note`,
  }));
  return { stored: judged(stored, line), kept: { toCheck, refused: [...refused, ...cut] } };
}

interface Placed {
  readonly place: HeadPlace;
  readonly note: string;
}

function judged(notes: readonly Placed[], line: KeyLine | null): Heads {
  const toCheck: HeadToCheck[] = [];
  const refused: RefusedHead[] = [];
  for (const { place, note } of notes) {
    try {
      toCheck.push({ place, head: line ? openHead(note, line.signerOf(note)) : readHead(note) });
    } catch (error) {
      if (!(error instanceof NotGenuine)) throw error;
      refused.push({ place, reason: error.message });
    }
  }
  return { toCheck, refused };
}
