import type { GroupCommit } from '../../core/group-commit.js';
import { metadataJson, metastreamOf } from '../../core/stream-metadata.js';
import { visibleOf } from '../../core/visible.js';
import { appendEvents, systemEvent, type Writing } from '../../core/write-events.js';
import type { Log } from '../../log/log.js';
import { type Recorded, TOMBSTONE } from '../../log/record.js';

/** What groups read from and write to. */
export interface Store {
  log: Log;
  commits: GroupCommit;
  /** milliseconds since 1970 */
  now: () => number;
}

/** The visible events of a stream, the latest first, a page at most. */
export function latestOf(log: Log, stream: Uint8Array): Recorded[] {
  const head = log.head(stream);
  if (!head || head.last === TOMBSTONE) return [];
  return log.streamPage(head.id, head.last, 'backwards', visibleOf(log, stream, head).lowest);
}

/** Changes some of a stream's metadata and keeps the rest. */
export function changeMetadata(writing: Writing, stream: Uint8Array, change: Record<string, unknown>): void {
  const json = { ...metadataJson(writing.log, stream), ...change };
  const event = systemEvent('$metadata', Buffer.from(JSON.stringify(json)));
  appendEvents(writing, { stream: metastreamOf(stream), expected: 'any', events: [event] });
}
