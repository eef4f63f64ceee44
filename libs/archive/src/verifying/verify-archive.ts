import { Database } from '../database.js';
import { NoArchive } from '../errors.js';
import { takeLease } from '../leases.js';
import type { LoggedEvent } from '../logged-event.js';
import { readManifest } from '../manifest.js';
import type { ReaderOptions } from '../parquet-archive.js';
import { compareWithLog } from './compare-with-log.js';
import type { Verified } from './expect-same.js';
import { verifyBuckets } from './verify-buckets.js';
import { verifySegment } from './verify-segment.js';

/** What was found of an archive. */
export interface ArchiveVerification {
  readonly sound: boolean;
  /** In words that name the place; none where it is sound. */
  readonly problems: readonly string[];
  readonly files: number;
  readonly events: number;
  readonly digest: string;
  /** How many events of the log it was held against; null where none was given, or the archive is not sound in itself. */
  readonly comparedWithLog: number | null;
}

export interface VerifyOptions extends ReaderOptions {
  /** All customer events of the log; those after the archive's last are passed over. */
  readonly log?: AsyncIterable<LoggedEvent>;
  /** Called with how many events were just checked. */
  readonly onProgress?: (events: number) => void;
}

/**
 * Reads everything and holds it against the manifest: files by hash, their order, buckets and positions; revisions without
 * gaps; counts; digest. With a log also every column of every event against it.
 * @throws {NoArchive} {ManifestDamaged} {ArchiveFromTheFuture}
 */
export async function verifyArchive(directory: string, options: VerifyOptions): Promise<ArchiveVerification> {
  const { locks, memory = '1GB', threads = 2 } = options;
  if (!(await readManifest(directory))) throw new NoArchive(directory);
  const lease = await takeLease(directory, locks);
  const scratch = lease.folder;
  const database = await Database.open({ scratch, memory, threads });
  try {
    const manifest = await readManifest(directory);
    if (!manifest) throw new NoArchive(directory);
    return await verify({ directory, manifest, database }, options, scratch);
  } finally {
    await database.close();
    await lease.release();
  }
}

async function verify(
  verified: Verified,
  { log, onProgress }: VerifyOptions,
  scratch: string,
): Promise<ArchiveVerification> {
  const { segments, events, digest } = verified.manifest;
  const problems: string[] = [];
  for (const segment of segments) {
    problems.push(...(await verifySegment(verified, segment)));
    onProgress?.(segment.events);
  }
  if (problems.length === 0) problems.push(...(await verifyBuckets(verified)));
  let comparedWithLog: number | null = null;
  if (log && problems.length === 0) {
    const compared = await compareWithLog(verified, log, scratch);
    problems.push(...compared.problems);
    comparedWithLog = compared.events;
  }
  return { sound: problems.length === 0, problems, files: segments.length, events, digest, comparedWithLog };
}
