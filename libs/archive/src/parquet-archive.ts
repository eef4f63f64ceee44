import type { BucketColumns, Archive, KnownAt, Reading, Standing } from '@hindsight/replay';
import { digestOf, digestSql, hashSql } from './event-digest.js';
import { bucketSource, heededSource } from './reading/bucket-source.js';
import { Database } from './database.js';
import { ArchiveOfOtherShape, NoArchive } from './errors.js';
import { takeLease, type Lease } from './leases.js';
import type { Locks } from './locks.js';
import { readManifest, type Manifest, type Segment } from './manifest.js';
import { columnsOf } from './reading/columns-of.js';
import { makeEffective } from './reading/make-effective.js';
import { readRecorded, type Source } from './reading/read-recorded.js';
import { segmentCheck } from './segment-check.js';
import { shape } from './shape.js';

export interface ReaderOptions {
  readonly locks: Locks;
  readonly memory?: string;
  readonly threads?: number;
}

/** The archive as it stands when it is opened, whatever writers do afterwards. */
export class ParquetArchive implements Archive {
  readonly #checked: ReturnType<typeof segmentCheck>;

  private constructor(
    readonly directory: string,
    private readonly lease: Lease,
    readonly database: Database,
    readonly manifest: Manifest,
  ) {
    this.#checked = segmentCheck(directory);
  }

  /** @throws {NoArchive} {ManifestDamaged} {ArchiveFromTheFuture} {ArchiveOfOtherShape} */
  static async open(directory: string, options: ReaderOptions): Promise<ParquetArchive> {
    if (!(await readManifest(directory))) throw new NoArchive(directory);
    const lease = await takeLease(directory, options.locks);
    try {
      const manifest = await readManifest(directory);
      if (!manifest) throw new NoArchive(directory);
      if (manifest.shape !== shape) throw new ArchiveOfOtherShape(directory, 'when rules knew other fields');
      const { memory = '1GB', threads = 1 } = options;
      const database = await Database.open({
        scratch: lease.folder,
        memory,
        threads,
      });
      return new ParquetArchive(directory, lease, database, manifest);
    } catch (error) {
      await lease.release();
      throw error;
    }
  }

  /** A folder of this reader's own, gone with it. */
  get scratch(): string {
    return this.lease.folder;
  }

  get standing(): Standing {
    const { last, events, customers, digest } = this.manifest;
    return { position: BigInt(last?.position ?? -1), events, customers, digest };
  }

  async standingAt(knownAt: KnownAt): Promise<Standing> {
    return this.#asked(knownAt, async (database, known) => {
      const row = await database.row(`SELECT count(*) AS events, count(DISTINCT customer) AS customers,
        max(position) AS last, ${digestSql} FROM (SELECT *, ${hashSql} FROM ${known})`);
      const { events, customers, last } = row;
      return {
        position: typeof last === 'bigint' ? last : -1n,
        ...{ events: Number(events), customers: Number(customers), digest: digestOf(row) },
      };
    });
  }

  /** How many events of which stored type have an origin that begins with `begin`. */
  async countByOrigin(begin: string, knownAt?: KnownAt): Promise<ReadonlyMap<string, number>> {
    return this.#asked(knownAt, async (database, known) => {
      const rows = await database.rows(`SELECT stored_type, count(*) AS events FROM ${known}
        WHERE starts_with(origin, '${begin.replaceAll("'", "''")}') GROUP BY stored_type ORDER BY stored_type`);
      return new Map(rows.map(({ stored_type, events }) => [String(stored_type), Number(events)]));
    });
  }

  /** When the earliest known event happened, ms; null where none is known. */
  async earliest(knownAt?: KnownAt): Promise<number | null> {
    return this.#asked(knownAt, async (database, known) => {
      const { at } = await database.row(`SELECT epoch_ms(min(occurred_at)) AS at FROM ${known}`);
      return at === null ? null : Number(at);
    });
  }

  get buckets(): number {
    return this.manifest.buckets;
  }

  async columns(bucket: number, reading: Reading): Promise<BucketColumns> {
    const { rows, customers, ...told } = await this.database.apart(async (database) => {
      const source = await this.source(database, bucket, reading.knownAt);
      return readRecorded(database, source, reading);
    });
    const effective = makeEffective(rows, customers);
    return columnsOf(this.directory, { ids: customers.ids, ...told }, effective, reading);
  }

  segmentsOf(bucket: number): readonly Segment[] {
    return this.manifest.segments.filter((one) => one.bucket === bucket);
  }

  /** What counts of a bucket. @throws {SegmentDamaged} */
  async source(database: Database, bucket: number, knownAt?: KnownAt): Promise<Source> {
    const segments = this.segmentsOf(bucket);
    for (const segment of segments) await this.#checked(segment);
    return heededSource(database, this, segments, knownAt);
  }

  /** Asks all that is known. @throws {SegmentDamaged} */
  #asked<T>(
    knownAt: KnownAt | undefined,
    ask: (database: Database, known: string) => Promise<T>,
  ): Promise<T> {
    return this.database.apart(async (database) => {
      for (const segment of this.manifest.segments) await this.#checked(segment);
      return ask(database, (await bucketSource(database, this, this.manifest.segments, knownAt)).sql);
    });
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.lease.release();
  }
}
