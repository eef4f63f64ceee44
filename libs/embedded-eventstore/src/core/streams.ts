import type { Append, Outcome } from './append.js';
import { type GroupCommit } from './group-commit.js';
import { appendEvents, deleteStream, tombstoneStream, type Writing } from './write-events.js';

/** What one append may carry: data, metadata and types, the types counted as UTF-16. */
export const MAX_APPEND_BYTES = 1024 * 1024;
const ALL = Buffer.from('$all');

type Target = Omit<Append, 'events'>;

/** The one door to writing, whichever call it came by. Resolves when the outcome is durable. */
export class Streams {
  constructor(private readonly commits: GroupCommit) {}

  append(append: Append): Promise<Outcome> {
    const bytes = appendBytes(append.events);
    if (bytes > MAX_APPEND_BYTES) return Promise.resolve({ kind: 'too-large', maximum: MAX_APPEND_BYTES });
    return this.write(append, bytes, (writing) => appendEvents(writing, append));
  }

  delete(target: Target): Promise<Outcome> {
    return this.write(target, 0, (writing) => deleteStream(writing, target));
  }

  tombstone(target: Target): Promise<Outcome> {
    return this.write(target, 0, (writing) => tombstoneStream(writing, target));
  }

  private write(target: Target, bytes: number, work: (writing: Writing) => Outcome): Promise<Outcome> {
    if (ALL.equals(target.stream)) return Promise.resolve({ kind: 'access-denied' });
    return this.commits.submit(bytes, work);
  }
}

export function appendBytes(events: Append['events']): number {
  let bytes = 0;
  for (const { data, metadata, type } of events) bytes += data.length + metadata.length + 2 * type.length;
  return bytes;
}
