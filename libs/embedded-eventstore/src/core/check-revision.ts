import { type Head, type Log } from '../log/log.js';
import { idOf } from '../log/record.js';
import { alreadyThere, type Append, type Outcome, type ProposedEvent } from './append.js';
import { isSoftDeleted, metastreamOf } from './stream-metadata.js';
import { isTombstoned } from './visible.js';

/** Says whether the append may be written now, or is answered without writing: refused, or there already. */
export function checkRevision(log: Log, append: Append): 'write' | Outcome {
  const { stream, expected } = append;
  const head = log.head(stream);
  if (isTombstoned(log, stream)) return { kind: 'stream-deleted' };
  switch (expected) {
    case 'any':
      return byEventIds(log, head, append.events);
    case 'stream-exists':
      return missing(log, stream, head) ?? byEventIds(log, head, append.events);
    case 'no-stream':
      return byRevision(log, head, append, -1);
    default:
      return byRevision(log, head, append, Number(expected));
  }
}

/** A stream of which there is only metadata exists. */
function missing(log: Log, stream: Uint8Array, head: Head | undefined): Outcome | undefined {
  if (isSoftDeleted(log, stream)) return { kind: 'stream-deleted' };
  return (head ?? log.head(metastreamOf(stream))) ? undefined : wrong(undefined);
}

function wrong(head: Head | undefined): Outcome {
  return { kind: 'wrong-expected-revision', current: head?.last ?? -1 };
}

/** Without an exact revision, a repetition is known by its event ids, wherever in the stream they are. */
function byEventIds(log: Log, head: Head | undefined, events: readonly ProposedEvent[]): 'write' | Outcome {
  const [first] = events;
  if (!head || !first || log.revisionOfId(head.id, first.id) === undefined) return 'write';
  let last = -1;
  for (const event of events) {
    const revision = log.revisionOfId(head.id, event.id);
    if (revision === undefined) return wrong(head);
    last = revision;
  }
  return alreadyThere(log, head.id, last);
}

function byRevision(log: Log, head: Head | undefined, append: Append, expected: number): 'write' | Outcome {
  const last = head?.last ?? -1;
  if (expected === last) return 'write';
  if (!head || expected > last || append.events.length === 0) return wrong(head);
  return behindRevision(log, head, append, expected);
}

/** With an exact revision, a repetition must lie directly behind it. */
function behindRevision(
  log: Log,
  head: Head,
  { stream, expected, events }: Append,
  revision: number,
): 'write' | Outcome {
  const mismatch = events.findIndex((event, place) => !isStoredAt(log, head.id, revision + 1 + place, event));
  if (mismatch === -1) return alreadyThere(log, head.id, revision + events.length);
  const startsAnew = mismatch === 0 && expected === 'no-stream' && isSoftDeleted(log, stream);
  return startsAnew ? 'write' : wrong(head);
}

function isStoredAt(log: Log, streamId: number, revision: number, event: ProposedEvent): boolean {
  const stored = log.eventOf(streamId, revision);
  return stored !== undefined && idOf(stored.bytes).equals(event.id);
}
