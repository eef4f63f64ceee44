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

/** Holds all that is stored against its checksums, and log and indexes against each other. Keeps a number for each stream. */
export class Verification {
  /** last revision found of each stream, by its number */
  private readonly lasts = new Map<number, number>();
  private runs = 0;

  constructor(private readonly parts: Parts) {}

  /** Yields how many events it has read in a step. @throws DirectoryDamaged at the first thing that is not as it was written */
  *steps(): Generator<number> {
    for (const records of this.parts.blocks.forwards(0)) {
      this.verifyBlock(records);
      yield records.length;
    }
    this.verifyIndex();
    yield* this.parts.ids.verification();
  }

  private verifyBlock(records: readonly Recorded[]): void {
    const here = new Set<number>();
    for (const recorded of records) {
      const id = this.verifyEvent(recorded);
      if (!here.has(id)) this.verifyRun(id, recorded);
      here.add(id);
    }
    this.runs += here.size;
  }

  private verifyEvent({ position, bytes }: Recorded): number {
    if (!isRecord(bytes)) throw this.parts.damaged(`the record at position ${position} is not whole`);
    const { id } = this.parts.index.required(streamBytesOf(bytes));
    const revision = revisionOf(bytes);
    const follows = revision === (this.lasts.get(id) ?? -1) + 1 || revision === TOMBSTONE;
    if (!follows)
      throw this.parts.damaged(`the revision of the event at position ${position} is out of order`);
    this.lasts.set(id, revision);
    return id;
  }

  private verifyRun(id: number, { position, bytes }: Recorded): void {
    const [run] = this.parts.index.runsFrom(id, revisionOf(bytes), 'backwards');
    const isIndexed = run?.position === position && run.revision === revisionOf(bytes);
    if (!isIndexed)
      throw this.parts.damaged(`the event at position ${position} is not in the index of its stream`);
  }

  private verifyIndex(): void {
    const { index, damaged } = this.parts;
    let streams = 0;
    for (const { id, last } of index.heads()) {
      if (this.lasts.get(id) !== last)
        throw damaged(`the index of stream ${id} does not end with its last event`);
      streams += 1;
    }
    const isWhole = streams === this.lasts.size && index.runCount() === this.runs;
    if (!isWhole) throw damaged('the index of streams has more or fewer entries than the log');
  }
}
