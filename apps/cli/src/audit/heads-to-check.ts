import type { EventStore } from '@hindsight/event-store';
import {
  keptHeads,
  noteOf,
  NotGenuine,
  openHead,
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

/** @param key null: nobody knows the key, so signatures are not checked */
export async function headsInStore(
  store: Pick<EventStore, 'readStream'>,
  key: VerifierKey | null,
): Promise<Heads> {
  const notes: Placed[] = [];
  for await (const event of store.readStream(treeHeadStream))
    notes.push({ place: { revision: String(event.revision) }, note: noteOf(event) });
  return judged(notes, key);
}

/** @param text of the file */
export function headsInFile(text: string, key: VerifierKey | null): Heads {
  const { notes, torn } = keptHeads(text);
  const placed = notes.map((note, at) => ({ place: { inFile: at + 1 }, note }));
  const { toCheck, refused } = judged(placed, key);
  const cut = torn.map((line) => ({
    place: { inFile: notes.length },
    reason: `line ${line}: no whole signed note`,
  }));
  return { toCheck, refused: [...refused, ...cut] };
}

interface Placed {
  readonly place: HeadPlace;
  readonly note: string;
}

function judged(notes: readonly Placed[], key: VerifierKey | null): Heads {
  const toCheck: HeadToCheck[] = [];
  const refused: RefusedHead[] = [];
  for (const { place, note } of notes) {
    try {
      toCheck.push({ place, head: key ? openHead(note, key) : readHead(note) });
    } catch (error) {
      if (!(error instanceof NotGenuine)) throw error;
      refused.push({ place, reason: error.message });
    }
  }
  return { toCheck, refused };
}
