import type { Log } from '../log/log.js';
import { dataOf, type Recorded, typeOf } from '../log/record.js';
import { isTombstoned, isVisible, visibleOf } from './visible.js';

/** What a reader is given for one event of the log. Never both null. */
export interface Delivered {
  /** null: the link points at what is missing, hidden by its stream's metadata, or deleted */
  event: Recorded | null;
  /** null: the event did not come through a link */
  link: Recorded | null;
}

export const LINK_TYPE = '$>';
const REVISION = /^\s*[+-]?\d{1,19}\s*$/;
/** As a revision in a link: whatever is the last one when it is read. */
const LAST = -1;

/** The event as it lies in the log, be it a link or not. */
export function unresolved(recorded: Recorded): Delivered {
  return { event: recorded, link: null };
}

/**
 * Follows a link, `$>` with the body `revision@stream`, by one step: a link to a link gives that second link. What is no
 * link, and a link whose body begins with no revision, is given as it is.
 */
export function resolveLink(log: Log, recorded: Recorded): Delivered {
  if (typeOf(recorded.bytes) !== LINK_TYPE) return unresolved(recorded);
  const body = dataOf(recorded.bytes).toString('utf8');
  const [revision = ''] = body.split('@', 1);
  if (!REVISION.test(revision)) return unresolved(recorded);
  const stream = Buffer.from(body.slice(revision.length + 1));
  return { event: visibleAt(log, stream, Number(revision)), link: recorded };
}

function visibleAt(log: Log, stream: Uint8Array, revision: number): Recorded | null {
  const head = stream.length > 0 ? log.head(stream) : undefined;
  if (!head || isTombstoned(log, stream)) return null;
  const visible = visibleOf(log, stream, head);
  const recorded = log.eventOf(head.id, revision === LAST ? head.last : revision);
  return recorded && isVisible(recorded, visible) ? recorded : null;
}
