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
 * Notes of all heads after one, oldest first; those of more leaves where it is not there. Heads never shrink, so the first is found by halving.
 * @param note null: all there are
 * @param last revision of the last one
 */
export async function headsAfter(
  store: Pick<EventStore, 'readStream'>,
  note: string | null,
  last: bigint,
): Promise<string[]> {
  const size = note === null ? -1 : readHead(note).treeSize;
  let [low, high] = [0n, last + 1n];
  while (low < high) {
    const middle = (low + high) / 2n;
    if ((await sizeAt(store, middle)) >= size) high = middle;
    else low = middle + 1n;
  }
  const notes: string[] = [];
  for await (const event of store.readStream(treeHeadStream, low)) notes.push(noteOf(event));
  const place = note === null ? -1 : notes.lastIndexOf(note);
  return place < 0 ? notes.filter((one) => readHead(one).treeSize > size) : notes.slice(place + 1);
}

async function sizeAt(store: Pick<EventStore, 'readStream'>, revision: bigint): Promise<number> {
  for await (const event of store.readStream(treeHeadStream, revision))
    return readHead(noteOf(event)).treeSize;
  return Infinity;
}
