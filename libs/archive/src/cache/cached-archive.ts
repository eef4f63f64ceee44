import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive, BucketColumns, KnownAt, Reading, Standing } from '@hindsight/replay';
import { AtWork } from '../at-work.js';
import { ParquetArchive, type ReaderOptions } from '../parquet-archive.js';
import { isForWantOfRoom } from '../errors.js';
import { buildColumns } from './build-columns.js';
import { ColumnFile, writeColumnFile } from './column-file.js';
import { loadColumns, type CachePlace } from './load-columns.js';

/**
 * An archive with its columns ready beside it, a file a bucket, made when a bucket is read for the first time after it
 * changed. What less was known is read from the Parquet files.
 */
export class CachedArchive implements Archive {
  readonly #atWork = new AtWork();

  private constructor(private readonly parquet: ParquetArchive) {}

  /** @throws {NoArchive} {ManifestDamaged} {ArchiveFromTheFuture} {ArchiveOfOtherShape} */
  static async open(directory: string, options: ReaderOptions): Promise<CachedArchive> {
    return new CachedArchive(await ParquetArchive.open(directory, options));
  }

  /** A folder of this reader's own, gone with it. */
  get scratch(): string {
    return this.parquet.scratch;
  }

  get standing(): Standing {
    return this.parquet.standing;
  }

  get buckets(): number {
    return this.parquet.buckets;
  }

  standingAt(knownAt: KnownAt): Promise<Standing> {
    return this.#atWork.add(this.parquet.standingAt(knownAt));
  }

  /** How many events of which stored type have an origin that begins with `begin`. */
  countByOrigin(begin: string, knownAt?: KnownAt): Promise<ReadonlyMap<string, number>> {
    return this.#atWork.add(this.parquet.countByOrigin(begin, knownAt));
  }

  /** When the earliest known event happened, ms; null where none is known. */
  earliest(knownAt?: KnownAt): Promise<number | null> {
    return this.#atWork.add(this.parquet.earliest(knownAt));
  }

  columns(bucket: number, reading: Reading): Promise<BucketColumns> {
    return this.#atWork.add(this.#columns(bucket, reading));
  }

  async #columns(bucket: number, reading: Reading): Promise<BucketColumns> {
    if (reading.knownAt !== undefined) return this.parquet.columns(bucket, reading);
    const ready =
      (await this.#load(bucket, reading)) ??
      ((await this.#make(bucket)) ? await this.#load(bucket, reading) : null);
    return ready ?? this.parquet.columns(bucket, reading);
  }

  /** Where the columns of a bucket are, if they are ready; null where a reading wants others. */
  placeOf(bucket: number, { knownAt }: Reading): CachePlace | null {
    if (knownAt !== undefined) return null;
    return { directory: this.parquet.directory, path: this.#path(bucket), key: this.#key(bucket) };
  }

  /** Makes the columns of every bucket where they are stale, so that nobody waits for them later. */
  async warm(onProgress?: (events: number) => void): Promise<void> {
    for (let bucket = 0; bucket < this.buckets; bucket++) {
      const file = await ColumnFile.open(this.#path(bucket), this.#key(bucket));
      await file?.close();
      if (!file) await this.#make(bucket);
      onProgress?.(this.parquet.segmentsOf(bucket).reduce((sum, { events }) => sum + events, 0));
    }
  }

  async close(): Promise<void> {
    await this.#atWork.end();
    await this.parquet.close();
  }

  #load(bucket: number, reading: Reading): Promise<BucketColumns | null> {
    const place = this.placeOf(bucket, reading);
    return place ? loadColumns(place, reading) : Promise.resolve(null);
  }

  /** @returns false where there is no room for it */
  async #make(bucket: number): Promise<boolean> {
    const { about, parts } = await this.parquet.database.apart(async (database) =>
      buildColumns(database, await this.parquet.source(database, bucket)),
    );
    try {
      await mkdir(join(this.parquet.directory, 'cache'), { recursive: true });
      await writeColumnFile(this.#path(bucket), { key: this.#key(bucket), about }, parts);
      return true;
    } catch (error) {
      if (isForWantOfRoom(error)) return false;
      throw error;
    }
  }

  #path(bucket: number): string {
    return join(this.parquet.directory, 'cache', `bucket=${String(bucket).padStart(3, '0')}.columns`);
  }

  /** What the columns of a bucket are made from. */
  #key(bucket: number): string {
    const hashes = this.parquet.segmentsOf(bucket).map(({ sha256 }) => sha256);
    return createHash('sha256')
      .update([this.parquet.manifest.shape, ...hashes.sort()].join('\n'))
      .digest('hex');
  }
}
