import type { Log } from '../../log/log.js';
import { logWith } from './log-with.js';

/** A log that knows no event by its id. Repetitions at an exact revision are found by place, and stay known. */
export function forgettingIds(log: Log): Log {
  return logWith(log, { revisionOfId: () => undefined });
}
