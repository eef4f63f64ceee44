import type { Head, Log } from '../log/log.js';
import { createdTicksOf, type Recorded, revisionOf, TOMBSTONE } from '../log/record.js';
import { isMetastream, metadataOf, streamOfMetastream } from './stream-metadata.js';

/** What reading a stream may show: its metadata applies when it is read, not when it is written. */
export interface Visible {
  /** revisions below are hidden; TOMBSTONE: the stream is deleted, softly */
  lowest: number;
  createdAfter: bigint;
}

const TICKS_PER_MS = 10_000n;

export function visibleOf(log: Log, stream: Uint8Array, head: Head): Visible {
  const { truncateBefore, maxCount, maxAgeMs } = metadataOf(log, stream);
  const lowest = Math.max(truncateBefore, head.last - maxCount + 1, 0);
  const createdAfter = maxAgeMs === Infinity ? 0n : BigInt(Math.ceil(Date.now() - maxAgeMs)) * TICKS_PER_MS;
  return { lowest, createdAfter };
}

export function isVisible({ bytes }: Recorded, { lowest, createdAfter }: Visible): boolean {
  return revisionOf(bytes) >= lowest && createdTicksOf(bytes) >= createdAfter;
}

/** Whether nothing can ever be in the stream again; the metadata of such a stream shares its fate. */
export function isTombstoned(log: Log, stream: Uint8Array): boolean {
  if (log.head(stream)?.last === TOMBSTONE) return true;
  return isMetastream(stream) && log.head(streamOfMetastream(stream))?.last === TOMBSTONE;
}
