import { metadataOf } from '../../core/stream-metadata.js';
import type { Direction, Log } from '../../log/log.js';
import { createdTicksOf, type Recorded, revisionOf, streamSpan, TOMBSTONE } from '../../log/record.js';
import { logWith } from './log-with.js';

const TICKS_PER_MS = 10_000n;

/** A log whose $all looks as if it were scavenged at every moment; a stream always keeps its last event. */
export function scavenged(log: Log): Log {
  const page = (from: number, direction: Direction, most?: number): Recorded[] => {
    for (let start = from; ;) {
      const whole = log.page(start, direction, most);
      const kept = whole.filter((recorded) => isKept(log, recorded));
      const last = whole.at(-1);
      if (kept.length > 0 || !last) return kept; // an empty page would mean the end
      start = last.position + (direction === 'forwards' ? 1 : -1);
    }
  };
  return logWith(log, { page });
}

function isKept(log: Log, { bytes }: Recorded): boolean {
  const { start, end } = streamSpan(bytes);
  const stream = bytes.subarray(start, end);
  const revision = revisionOf(bytes);
  const last = log.head(stream)?.last ?? revision;
  if (revision === last) return true;
  if (last === TOMBSTONE) return false;
  const { truncateBefore, maxCount, maxAgeMs } = metadataOf(log, stream);
  const isYoung =
    maxAgeMs === Infinity || createdTicksOf(bytes) >= BigInt(Math.ceil(Date.now() - maxAgeMs)) * TICKS_PER_MS;
  return isYoung && revision >= truncateBefore && revision > last - maxCount;
}
