import { ArchiveOfAnotherLog, type Manifest } from '@hindsight/archive';
import type { EventStore } from '@hindsight/event-store';
import { loggedEvent } from './logged-events.js';

/**
 * Makes sure that the last event of an archive is in the log, at the same place: then all before it are.
 * @throws {ArchiveOfAnotherLog}
 */
export async function sameLog(store: EventStore, directory: string, { last }: Manifest): Promise<void> {
  if (!last) return;
  const { customer, revision, eventId, position } = last;
  const found = await loggedEvent(store, customer, revision);
  const what = `its last event is revision ${revision} of customer-${customer} at position ${position}`;
  if (!found) throw new ArchiveOfAnotherLog(directory, `${what}, which the log has not`);
  if (found.eventId !== eventId || Number(found.position) !== position) {
    throw new ArchiveOfAnotherLog(directory, `${what}, where the log has another, at ${found.position}`);
  }
}
