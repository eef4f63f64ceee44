import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArchiveWriter, CachedArchive, ParquetArchive, verifyArchive } from '@hindsight/archive';
import type { Archive } from '@hindsight/replay';
import type { ColumnField } from '@hindsight/rules';
import { archiveOptions } from '../../../apps/cli/src/archive/archive-place.js';
import { manyEvents } from './many-events.js';

// node dist/test/bench/archive/measure-archive.js [events]: how fast an archive is written and read, and how large it is.

const events = Number(process.argv[2] ?? 1_000_000);
/** What the four rule sets of the bench of rules read. */
const fields: readonly ColumnField[] = [
  { name: 'amount', kind: 'number' },
  { name: 'score100', kind: 'number' },
  { name: 'category', kind: 'text' },
  { name: 'complaintId', kind: 'text' },
  { name: 'direction', kind: 'text' },
  { name: 'outcome', kind: 'text' },
];

const directory = await mkdtemp(join(tmpdir(), 'hindsight-measure-'));
try {
  await measure();
} finally {
  await rm(directory, { recursive: true });
}

async function measure(): Promise<void> {
  const log = [...manyEvents(events, 1)];
  const writer = await ArchiveWriter.open(directory, { ...archiveOptions, currency: 'GBP' });
  await timed('sync', async () => {
    await writer.sync(
      (async function* () {
        await Promise.resolve();
        yield* log;
      })(),
    );
  });
  await timed('compact', () => writer.compact());
  await writer.close();
  const { segments } = writer.manifest;
  const bytes = segments.reduce((sum, segment) => sum + segment.bytes, 0);
  say('Parquet', `${segments.length} files, ${(bytes / events).toFixed(2)} bytes an event`);

  const parquet = await ParquetArchive.open(directory, archiveOptions);
  for (let run = 0; run < 3; run++) await timed('load from Parquet', () => loadAll(parquet));
  await parquet.close();

  const cached = await CachedArchive.open(directory, archiveOptions);
  await timed('make the columns', () => cached.warm());
  say('columns', `${((await cacheBytes(cached.buckets)) / events).toFixed(2)} bytes an event`);
  for (let run = 0; run < 5; run++) await timed('load the columns', () => loadAll(cached));
  await cached.close();
  await timed('verify', () => verifyArchive(directory, archiveOptions));
}

async function loadAll(archive: Archive): Promise<void> {
  for (let bucket = 0; bucket < archive.buckets; bucket++) await archive.columns(bucket, { fields });
}

async function cacheBytes(buckets: number): Promise<number> {
  let sum = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const name = `bucket=${String(bucket).padStart(3, '0')}.columns`;
    sum += (await stat(join(directory, 'cache', name))).size;
  }
  return sum;
}

/** By the time that passed, and by the time that processors worked for this process. */
async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const [begin, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const ms = performance.now() - begin;
  const { user, system } = process.cpuUsage(cpu);
  const cpuMs = (user + system) / 1000;
  const rate = (time: number): string => `${Math.round(events / (time / 1000)).toLocaleString('en')}/s`;
  say(what, `${Math.round(ms)} ms, ${rate(ms)}; processors ${Math.round(cpuMs)} ms, ${rate(cpuMs)}`);
}

function say(what: string, figures: string): void {
  process.stdout.write(`${what.padEnd(20)}${figures}\n`);
}
