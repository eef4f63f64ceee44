import type { DuckDBConnection } from '@duckdb/node-api';
import { CachedArchive, ParquetArchive, ThreadWorkers } from '@hindsight/archive';
import { archiveOptions } from '../../../apps/cli/src/archive/archive-place.js';
import type { Archives } from './archive-of.js';
import { openDatabase } from './database.js';
import { inMemory, type InMemory } from './in-memory.js';

/** What contenders work on. */
export interface Opened {
  readonly cached: CachedArchive;
  readonly parquet: ParquetArchive;
  readonly one: ThreadWorkers;
  readonly two: ThreadWorkers;
  readonly memory: InMemory;
  /** A tenth of the customers, for those who are slow, and the same in memory. */
  readonly tenth: Tenth;
  readonly close: () => Promise<void>;
}

interface Tenth {
  readonly directory: string;
  readonly events: number;
  readonly customers: number;
  readonly memory: InMemory;
  readonly database: DuckDBConnection;
}

export async function open(archives: Archives): Promise<Opened> {
  const cached = await CachedArchive.open(archives.all, archiveOptions);
  const parquet = await ParquetArchive.open(archives.all, archiveOptions);
  const [one, two] = [new ThreadWorkers(1), new ThreadWorkers(2)];
  const tenth = await openTenth(archives.tenth);
  return {
    ...{ cached, parquet, one, two, tenth },
    memory: await inMemory(cached),
    close: async () => {
      tenth.database.closeSync();
      await Promise.all([one.close(), two.close(), cached.close(), parquet.close()]);
    },
  };
}

async function openTenth(directory: string): Promise<Tenth> {
  const archive = await CachedArchive.open(directory, archiveOptions);
  try {
    const { events, customers } = archive.standing;
    return { directory, events, customers, memory: await inMemory(archive), database: await openDatabase() };
  } finally {
    await archive.close();
  }
}
