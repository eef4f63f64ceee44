import { ArchiveWriter, type Manifest } from '@hindsight/archive';
import type { EventStore } from '@hindsight/event-store';
import type { Settings } from '../settings.js';
import { countingOf } from '../terminal/counting.js';
import { archiveIn, archiveOptions } from './archive-place.js';
import { loggedEvents } from './logged-events.js';
import { sameLog } from './same-log.js';

export interface SyncRequest {
  readonly settings: Settings;
  readonly signal: AbortSignal;
  /** Whether the archive is made anew. */
  readonly rebuild: boolean;
}

export interface Synced {
  /** Events taken in. */
  readonly taken: number;
  readonly manifest: Manifest;
}

/**
 * Brings the archive of a directory to the head of the log, and makes one where there is none.
 * @throws {ArchiveOfAnotherLog} {DirectoryInUse} and what the archive throws
 */
export async function syncArchive(store: EventStore, request: SyncRequest): Promise<Synced> {
  const { settings, signal, rebuild } = request;
  const directory = archiveIn(settings);
  const currency = settings.reportingCurrency;
  const options = { ...archiveOptions, currency, ...(rebuild ? { rebuild } : {}) };
  const writer = await ArchiveWriter.open(directory, options);
  const counting = countingOf('archiving', settings);
  try {
    await sameLog(store, directory, writer.manifest);
    const { last, events: before } = writer.manifest;
    const events = loggedEvents(store, last && BigInt(last.position), signal);
    const manifest = await writer.sync(counting.counted(events));
    return { taken: manifest.events - before, manifest };
  } finally {
    counting.stop();
    await writer.close();
  }
}
