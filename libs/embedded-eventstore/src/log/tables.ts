import { open, type RootDatabase } from 'lmdb';
import { DirectoryDamaged } from '../errors.js';

/** STORED: a later format gets a later number, and older code refuses it. */
export const FORMAT = 'embedded-eventstore 2';
/** One table of records by position, one of revisions and one of event ids. */
export const FORMAT_1 = 'embedded-eventstore 1';

/**
 * Without `eventTurnBatching`, because lmdb makes a promise for it that nobody can handle: a failed commit would end the process.
 * @throws DirectoryDamaged
 */
export function openRoot(path: string, options: { readOnly?: boolean } = {}): RootDatabase {
  try {
    return open(path, {
      noSubdir: false,
      maxDbs: 16,
      overlappingSync: false,
      eventTurnBatching: false,
      encoding: 'binary',
      ...options,
    });
  } catch (error) {
    throw new DirectoryDamaged(path, error instanceof Error ? error.message : String(error));
  }
}

export const damagedIn =
  (path: string) =>
  (reason: string): Error =>
    new DirectoryDamaged(path, reason);
