import type { Blocks } from './blocks.js';
import type { EventIds } from './event-ids.js';
import { idHash } from './id-hash.js';
import {
  idOf,
  type NewRecord,
  recordLength,
  type Recorded,
  revisionOf,
  streamBytesOf,
  writeRecord,
} from './record.js';
import type { StreamIndex } from './stream-index.js';
import type { StreamRecords } from './stream-records.js';

export interface LogWriter {
  /** Writes the event at the end of the log and makes its revision the stream's last. Returns its position. */
  append(event: NewRecord): number;
  /** The same with an event as it lies in a log. */
  copy(record: Buffer): number;
}

interface Parts {
  blocks: Blocks;
  index: StreamIndex;
  ids: EventIds;
  records: StreamRecords;
  damaged: (reason: string) => Error;
}

type EventName = Pick<NewRecord, 'stream' | 'revision' | 'id'>;

/** Where the log grows: puts events into the last block and into the indexes; in a transaction. */
export class LogEnd implements LogWriter {
  private nextStream = 1;
  /** streams that have a run in the open block */
  private running = new Set<number>();
  private runningBlock = 0;

  /** @throws DirectoryDamaged when the end of the log is */
  constructor(private readonly parts: Parts) {
    this.load();
    this.loadIds();
  }

  /** Takes over what is stored, as when a transaction came to nothing. */
  load(): void {
    const { blocks, index } = this.parts;
    this.nextStream = index.lastStream() + 1;
    this.running.clear();
    const last = blocks.last();
    this.runningBlock = last?.start ?? 0;
    for (const recorded of last?.records() ?? []) this.running.add(this.indexedStream(recorded));
  }

  append(event: NewRecord): number {
    const { position, block } = this.parts.blocks.append(recordLength(event), (bytes, at) => {
      writeRecord(event, bytes, at);
    });
    this.indexEvent(event, position, block);
    return position;
  }

  copy(record: Buffer): number {
    const { position, block } = this.parts.blocks.append(record.length, (bytes, at) => {
      bytes.set(record, at);
    });
    const event = { stream: streamBytesOf(record), revision: revisionOf(record), id: idOf(record) };
    this.indexEvent(event, position, block);
    return position;
  }

  private indexEvent({ stream, revision, id }: EventName, position: number, block: number): void {
    const { index, ids } = this.parts;
    const streamId = index.head(stream)?.id ?? this.nextStream++;
    ids.add(idHash(streamId, id), position);
    index.setHead(stream, { id: streamId, last: revision });
    if (this.isFirstOfStream(streamId, block)) index.addRun(streamId, { revision, position });
  }

  /** Whether the stream had nothing in this block yet, which is the open one. */
  private isFirstOfStream(streamId: number, block: number): boolean {
    if (block !== this.runningBlock) this.running.clear();
    this.runningBlock = block;
    const isFirst = !this.running.has(streamId);
    this.running.add(streamId);
    return isFirst;
  }

  private indexedStream({ position, bytes }: Recorded): number {
    const { index, records, damaged } = this.parts;
    const { id } = index.required(streamBytesOf(bytes));
    if (records.at(id, revisionOf(bytes))?.position === position) return id;
    throw damaged(`the event at position ${position} is not in the index of its stream`);
  }

  private loadIds(): void {
    const { blocks, index, ids } = this.parts;
    for (const records of blocks.forwards(ids.load())) {
      for (const { position, bytes } of records) {
        const { id } = index.required(streamBytesOf(bytes));
        ids.add(idHash(id, idOf(bytes)), position);
      }
    }
  }
}
