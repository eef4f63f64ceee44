import type { ColumnArchive } from '@hindsight/replay';
import { ParquetArchive } from './parquet-archive.js';
import { archived, emptyFolder, locks } from './testing/an-archive.js';
import { columnArchiveContract } from './testing/column-archive.contract.js';
import type { LoggedEvent } from './logged-event.js';

/** An archive of its own that goes away when it is closed. */
async function open(events: readonly LoggedEvent[]): Promise<ColumnArchive> {
  const { directory, remove } = await emptyFolder();
  const half = Math.floor(events.length / 2);
  await archived(directory, [events.slice(0, half), events.slice(half)]);
  const archive = await ParquetArchive.open(directory, { locks });
  const close = archive.close.bind(archive);
  archive.close = async () => {
    await close();
    await remove();
  };
  return archive;
}

columnArchiveContract('a Parquet archive', open, { numRuns: 10 });
