import type { Archive } from '@hindsight/replay';
import { CachedArchive } from './cache/cached-archive.js';
import type { LoggedEvent } from './logged-event.js';
import { ParquetArchive } from './parquet-archive.js';
import { archived, emptyFolder, locks } from './testing/an-archive.js';
import { columnArchiveContract } from './testing/archive.contract.js';

/** An archive of its own, written in two portions, that goes away when it is closed. */
const opening =
  (Kind: { open(directory: string, options: object): Promise<Archive> }) =>
  async (events: readonly LoggedEvent[]) => {
    const { directory, remove } = await emptyFolder();
    const half = Math.floor(events.length / 2);
    await archived(directory, [events.slice(0, half), events.slice(half)]);
    const archive = await Kind.open(directory, { locks });
    const close = archive.close.bind(archive);
    archive.close = async () => {
      await close();
      await remove();
    };
    return archive;
  };

columnArchiveContract('a Parquet archive', opening(ParquetArchive), { numRuns: 8 });
columnArchiveContract('a Parquet archive with a column cache', opening(CachedArchive), { numRuns: 8 });
