import type { Blocks } from './blocks.js';
import type { EventIds } from './event-ids.js';
import { isRecord, type Recorded, revisionOf, streamBytesOf, TOMBSTONE } from './record.js';
import type { StreamIndex } from './stream-index.js';

interface Parts {
  blocks: Blocks;
  index: StreamIndex;
  ids: EventIds;
  damaged: (reason: string) => Error;
}

/**
 * Reads everything, block after block, and holds log and indexes against each other; yields how many events it has read.
 * Keeps a number for each stream in memory.
 * @throws DirectoryDamaged at the first thing that is not as it was written
 */
export function* verification({ blocks, index, ids, damaged }: Parts): Generator<number> {
  const lasts = new Map<number, number>();
  let runs = 0;
  for (const records of blocks.forwards(0)) {
    const here = new Set<number>();
    for (const recorded of records) {
      const id = verifyEvent(recorded);
      if (!here.has(id)) verifyRun(id, recorded);
      here.add(id);
    }
    runs += here.size;
    yield records.length;
  }
  verifyHeads();
  if (index.runCount() !== runs) throw damaged('an index says of events that are not in the log');
  yield* ids.verification();

  function verifyEvent({ position, bytes }: Recorded): number {
    if (!isRecord(bytes)) throw damaged(`the record at position ${position} is not whole`);
    const { id } = index.required(streamBytesOf(bytes));
    const revision = revisionOf(bytes);
    const follows = revision === (lasts.get(id) ?? -1) + 1 || revision === TOMBSTONE;
    if (!follows) throw damaged(`the event at position ${position} has revision ${revision}, out of order`);
    lasts.set(id, revision);
    return id;
  }

  function verifyRun(id: number, { position, bytes }: Recorded): void {
    for (const run of index.runsFrom(id, revisionOf(bytes), 'backwards')) {
      if (run.position === position && run.revision === revisionOf(bytes)) return;
      break;
    }
    throw damaged(`the event at position ${position} is not in the index of its stream`);
  }

  function verifyHeads(): void {
    let streams = 0;
    for (const { id, last } of index.heads()) {
      if (lasts.get(id) !== last) throw damaged(`the index of stream ${id} does not end with its last event`);
      streams += 1;
    }
    if (streams !== lasts.size) throw damaged(`${lasts.size - streams} streams are not in the index`);
  }
}
