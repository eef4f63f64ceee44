import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArchiveWriter, CachedArchive, type LoggedEvent } from '@hindsight/archive';
import { archiveOptions } from '../../../apps/cli/src/archive/archive-place.js';
import { logOf } from '../archive/many-events.js';
import { customersIn, firstCustomers, type EventColumns } from '../rules/columns.js';
import { skewedPopulation } from './population.js';

/** Of the made-up events: another population is another edition. */
const edition = 1;

/** Folders of archives of all customers, and of the first tenth. */
export interface Archives {
  readonly all: string;
  readonly tenth: string;
}

/**
 * The population as archives, columns ready. They stay in the temporary folder of the system, for the next run of the
 * same size and seed.
 */
export async function archivesOf(events: number, seed: number): Promise<Archives> {
  const folder = join(tmpdir(), `hindsight-bench-replay-${edition}-${events}-${seed}`);
  const archives = { all: join(folder, 'all'), tenth: join(folder, 'tenth') };
  if (existsSync(folder)) return archives;
  const making = `${folder}-${process.pid}`;
  try {
    const population = skewedPopulation(events, seed);
    const tenth = firstCustomers(population, Math.ceil(customersIn(population) / 10));
    await writeArchive(join(making, 'all'), population);
    await writeArchive(join(making, 'tenth'), tenth);
    await rename(making, folder);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return archives;
}

/** @param options.buckets as many as an archive has by itself, unless given */
export async function writeArchive(
  directory: string,
  population: EventColumns,
  options: { readonly buckets?: number } = {},
): Promise<void> {
  await mkdir(directory, { recursive: true });
  const writer = await ArchiveWriter.open(directory, { ...archiveOptions, ...options, currency: 'GBP' });
  try {
    await writer.sync(streamed(logOf(population)));
    await writer.compact();
  } finally {
    await writer.close();
  }
  const cached = await CachedArchive.open(directory, archiveOptions);
  await cached.warm();
  await cached.close();
}

async function* streamed(log: Iterable<LoggedEvent>): AsyncGenerator<LoggedEvent> {
  await Promise.resolve();
  yield* log;
}
