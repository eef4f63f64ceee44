import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { NoArchive, readManifest } from '@hindsight/archive';
import type { EventStore } from '@hindsight/event-store';
import type { Settings } from '../settings.js';
import { archiveIn } from './archive-place.js';
import { loggedEvents } from './logged-events.js';
import { sameLog } from './same-log.js';

/** How an archive stands. Positions are decimal text. */
export interface ArchiveStatus {
  readonly directory: string;
  /** Null while it has no event. */
  readonly position: string | null;
  /** Customer events of the log that are not in it. */
  readonly lag: number;
  readonly events: number;
  readonly customers: number;
  readonly digest: string;
  readonly buckets: number;
  readonly files: number;
  readonly bytes: number;
  readonly bytesPerEvent: number | null;
  /** Of the columns that are ready beside the files. */
  readonly cacheBytes: number;
}

/** @throws {NoArchive} {ArchiveOfAnotherLog} and what reading the manifest throws */
export async function archiveStatus(
  store: EventStore,
  settings: Settings,
  signal: AbortSignal,
): Promise<ArchiveStatus> {
  const directory = archiveIn(settings);
  const manifest = await readManifest(directory);
  if (!manifest) throw new NoArchive(directory);
  await sameLog(store, directory, manifest);
  const { last, events, customers, digest, buckets, segments } = manifest;
  const behind = loggedEvents(store, last && BigInt(last.position), signal);
  let lag = 0;
  while ((await behind.next()).done !== true) lag++;
  const bytes = segments.reduce((sum, segment) => sum + segment.bytes, 0);
  return {
    ...{ directory, lag, events, customers, digest, buckets, bytes },
    position: last && String(last.position),
    files: segments.length,
    bytesPerEvent: events === 0 ? null : bytes / events,
    cacheBytes: await cacheBytes(directory, buckets),
  };
}

async function cacheBytes(directory: string, buckets: number): Promise<number> {
  const names = Array.from(
    { length: buckets },
    (_, bucket) => `bucket=${String(bucket).padStart(3, '0')}.columns`,
  );
  const sizes = names.map((name) =>
    stat(join(directory, 'cache', name)).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
