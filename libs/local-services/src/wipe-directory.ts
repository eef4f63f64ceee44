import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDirectory } from './directory-lock.js';
import { endOrphan } from './postmaster.js';

/**
 * Removes a directory of embedded services with all their data. A server that a killed process left running there is
 * ended first: without its files it would linger.
 * @throws {DirectoryInUse} when a living process works there; nothing is removed
 */
export async function wipeDirectory(directory: string): Promise<void> {
  await lockDirectory(directory);
  await endOrphan(join(directory, 'postgres'));
  await rm(directory, { recursive: true, force: true }); // the lock with it
}
