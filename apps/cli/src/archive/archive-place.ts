import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import type { Locks } from '@hindsight/archive';
import { holderOf, lockDirectory } from '@hindsight/local-services';
import type { Settings } from '../settings.js';

/** Where the archive of a directory is. */
export const archiveIn = ({ directory }: Pick<Settings, 'directory'>): string => join(directory, 'archive');

const locks: Locks = { lock: lockDirectory, holderOf };

/** What everything that opens an archive is told. */
export const archiveOptions = { locks, threads: availableParallelism() };
