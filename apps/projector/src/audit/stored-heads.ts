import { commandHash, uuidV5, type EventStore, type NewEvent } from '@hindsight/event-store';
import { noteOf, readHead, treeHeadStream } from '@hindsight/merkle';

/** A signed tree head as an event of its stream. STORED: never change it, add a version. */
export function headEvent(note: string, signedAt: string): NewEvent {
  const id = uuidV5(`tree-head\n${note}`);
  const metadata = {
    ...{ occurredAt: signedAt, schemaVersion: 1, actor: 'projector', origin: 'policy:tree-heads' },
    ...{ correlationId: id, commandId: id, commandHash: commandHash({ note }) },
  };
  return { id, type: 'TreeHeadSigned', data: { note }, metadata };
}

/**
 * Notes of all heads of more than so many leaves, oldest first. Heads only grow, so the first is found by halving.
 * @param last revision of the last one
 */
export async function headsAbove(
  store: Pick<EventStore, 'readStream'>,
  size: number,
  last: bigint,
): Promise<string[]> {
  let [low, high] = [0n, last + 1n];
  while (low < high) {
    const middle = (low + high) / 2n;
    if ((await sizeAt(store, middle)) > size) high = middle;
    else low = middle + 1n;
  }
  const notes: string[] = [];
  for await (const event of store.readStream(treeHeadStream, low)) notes.push(noteOf(event));
  return notes;
}

async function sizeAt(store: Pick<EventStore, 'readStream'>, revision: bigint): Promise<number> {
  for await (const event of store.readStream(treeHeadStream, revision))
    return readHead(noteOf(event)).treeSize;
  return Infinity;
}
