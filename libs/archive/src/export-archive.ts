import { constants } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { flush, isMissing } from './durable.js';
import { NoArchive, orDiskFull, PlaceTaken } from './errors.js';
import { takeLease } from './leases.js';
import { readManifest, writeManifest, type Manifest } from './manifest.js';
import type { ReaderOptions } from './parquet-archive.js';
import { readmeOf } from './readme.js';
import { segmentCheck } from './segment-check.js';

/**
 * Copies the archive as it stands into a folder that needs nothing else: its files, its manifest, and a page about its
 * columns. The folder is there when all of it is.
 * @throws {NoArchive} {PlaceTaken} {SegmentDamaged} {DiskFull}
 */
export async function exportArchive(
  directory: string,
  to: string,
  { locks, onProgress }: ReaderOptions & { readonly onProgress?: (events: number) => void },
): Promise<Manifest> {
  if (!(await readManifest(directory))) throw new NoArchive(directory);
  if (!(await isFree(to))) throw new PlaceTaken(to);
  const lease = await takeLease(directory, locks);
  try {
    const manifest = await readManifest(directory);
    if (!manifest) throw new NoArchive(directory);
    await orDiskFull(to, () => copy(directory, to, manifest, onProgress));
    return manifest;
  } finally {
    await lease.release();
  }
}

async function copy(
  directory: string,
  to: string,
  manifest: Manifest,
  onProgress?: (events: number) => void,
) {
  const parent = dirname(resolve(to));
  await mkdir(parent, { recursive: true });
  const draft = await mkdtemp(join(parent, '.hindsight-export-'));
  try {
    const check = segmentCheck(draft);
    for (const segment of manifest.segments) {
      const target = join(draft, segment.file);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(join(directory, segment.file), target, constants.COPYFILE_FICLONE);
      await check(segment);
      await flush(target);
      onProgress?.(segment.events);
    }
    await writeFile(join(draft, 'README.md'), readmeOf(manifest));
    await writeManifest(draft, manifest);
    await rename(draft, to);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  await flush(parent);
}

/** Whether nothing is there, or an empty folder. */
async function isFree(path: string): Promise<boolean> {
  try {
    return (await readdir(path)).length === 0;
  } catch (error) {
    if (isMissing(error)) return true;
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw error;
  }
}
