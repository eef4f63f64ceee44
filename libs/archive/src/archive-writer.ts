import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContiguous } from './check-contiguous.js';
import { Database, parquet } from './database.js';
import { digestOf, digestSql, digestSum, emptyDigest } from './event-digest.js';
import { ArchiveOfOtherShape, EventOutOfOrder, orDiskFull } from './errors.js';
import { portions, type Incoming } from './incoming.js';
import { isRead } from './leases.js';
import type { Locks } from './locks.js';
import type { LoggedEvent } from './logged-event.js';
import { readManifest, writeManifest, type Manifest, type Segment } from './manifest.js';
import { mergeable } from './mergeable.js';
import { shape } from './shape.js';
import { writeSegment } from './write-segment.js';

export interface WriterOptions {
  readonly locks: Locks;
  /** ISO 4217, of every amount in the log. */
  readonly currency: string;
  /** Of a new archive; default 16. */
  readonly buckets?: number;
  /** How many events are taken in at once, in memory; default 250,000. A sync that is killed loses no more. */
  readonly eventsAtOnce?: number;
  /** What sorting may take, in DuckDB's words; default 1GB. What does not fit goes to the disk. */
  readonly memory?: string;
  readonly threads?: number;
  /** Called with how many events were just taken in, or merged. */
  readonly onProgress?: (events: number) => void;
}

/**
 * The one that may change an archive. It writes new files, then puts a manifest that names them in the place of the old
 * one, and only then removes what no manifest names: killed at any instant, the archive is as before or after.
 */
export class ArchiveWriter {
  /** Whether the manifest on disk stays the old one for now. */
  #isHeldBack = false;

  private constructor(
    private readonly directory: string,
    private readonly options: WriterOptions,
    private readonly lock: { release(): Promise<void> },
    private readonly database: Database,
    private current: Manifest,
  ) {}

  /**
   * @param options.rebuild leave what is there aside, and begin anew; it stays in force until the first sync is through
   * @throws what `locks` throws when another writes; {ManifestDamaged} {ArchiveFromTheFuture} {ArchiveOfOtherShape}
   */
  static async open(
    directory: string,
    options: WriterOptions & { readonly rebuild?: true },
  ): Promise<ArchiveWriter> {
    const lock = await options.locks.lock(directory);
    try {
      const manifest = options.rebuild ? empty(options) : await manifestFor(directory, options);
      const scratch = scratchIn(directory);
      await rm(scratch, { recursive: true, force: true });
      await mkdir(scratch, { recursive: true });
      const { memory = '1GB', threads = 2 } = options;
      const database = await Database.open({ scratch, memory, threads });
      const writer = new ArchiveWriter(directory, options, lock, database, manifest);
      writer.#isHeldBack = options.rebuild ?? false;
      return writer;
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  get manifest(): Manifest {
    return this.current;
  }

  /**
   * Takes in what the log has after the last event of the archive, in log order.
   * @throws {HistoryNotContiguous} {EventOutOfOrder} {DiskFull}; what was taken in before stays
   */
  async sync(events: AsyncIterable<LoggedEvent>): Promise<Manifest> {
    return orDiskFull(this.directory, async () => {
      const { eventsAtOnce = 250_000 } = this.options;
      const scratch = scratchIn(this.directory);
      const incoming = portions(this.#inOrder(events), { scratch, eventsAtOnce });
      for await (const portion of incoming) await this.#takeIn(portion);
      await this.#mergeFiles(mergeable);
      if (this.#isHeldBack) await writeManifest(this.directory, this.current);
      this.#isHeldBack = false;
      await this.#clearUp();
      return this.current;
    });
  }

  /** Makes one file of all files of a bucket. @throws {DiskFull} */
  async compact(): Promise<Manifest> {
    return orDiskFull(this.directory, async () => {
      await this.#mergeFiles((files) => files);
      await this.#clearUp();
      return this.current;
    });
  }

  async close(): Promise<void> {
    await this.database.close();
    await rm(scratchIn(this.directory), { recursive: true, force: true });
    await this.lock.release();
  }

  async *#inOrder(events: AsyncIterable<LoggedEvent>): AsyncGenerator<LoggedEvent> {
    let after = BigInt(this.current.last?.position ?? -1);
    for await (const event of events) {
      if (event.position <= after) throw new EventOutOfOrder(this.directory, event.position, after);
      after = event.position;
      yield event;
    }
  }

  async #takeIn(incoming: Incoming): Promise<void> {
    const { database, current, directory } = this;
    const { last, events } = incoming;
    if (!last) return;
    await incoming.load(database, current.buckets);
    const { newcomers } = await checkContiguous(database, directory, current.segments);
    const digest = digestOf(await database.row(`SELECT ${digestSql} FROM incoming`));
    const segments: Segment[] = [];
    for (const { bucket } of await database.rows('SELECT DISTINCT bucket FROM incoming ORDER BY bucket')) {
      const source = `incoming WHERE bucket = ${Number(bucket)}`;
      segments.push(await this.#write(Number(bucket), source));
    }
    const { customerId: customer, revision, eventId } = last;
    await this.#commit({
      ...current,
      last: { position: Number(last.position), customer, revision, eventId },
      events: current.events + events,
      customers: current.customers + newcomers,
      digest: digestSum(current.digest, digest),
      segments: [...current.segments, ...segments],
    });
    this.options.onProgress?.(events);
  }

  async #mergeFiles(choose: (files: readonly Segment[]) => readonly Segment[]): Promise<void> {
    for (let bucket = 0; bucket < this.current.buckets; bucket++) {
      const chosen = choose(this.current.segments.filter((one) => one.bucket === bucket));
      if (chosen.length > 1) await this.#merge(bucket, chosen);
    }
  }

  async #merge(bucket: number, chosen: readonly Segment[]): Promise<void> {
    const merged = await this.#write(bucket, parquet(chosen.map(({ file }) => join(this.directory, file))));
    const kept = this.current.segments.filter((one) => !chosen.includes(one));
    await this.#commit({ ...this.current, segments: [...kept, merged] });
    this.options.onProgress?.(merged.events);
  }

  #write(bucket: number, source: string): Promise<Segment> {
    const { directory, database } = this;
    return writeSegment(database, { directory, scratch: scratchIn(directory), bucket }, source);
  }

  async #commit(manifest: Manifest): Promise<void> {
    if (!this.#isHeldBack) await writeManifest(this.directory, manifest);
    this.current = manifest;
  }

  /** Removes the files that the manifest does not name, unless somebody reads: a later writer comes by again. */
  async #clearUp(): Promise<void> {
    if (await isRead(this.directory, this.options.locks)) return;
    const named = new Set(this.current.segments.map(({ file }) => file));
    const events = join(this.directory, 'events');
    const found = await readdir(events, { recursive: true }).catch(() => []);
    for (const name of found.filter((one) => one.endsWith('.parquet'))) {
      const file = `events/${name.replaceAll('\\', '/')}`;
      if (!named.has(file)) await rm(join(this.directory, file), { force: true });
    }
  }
}

const scratchIn = (directory: string): string => join(directory, 'scratch');

const empty = ({ buckets = 16, currency }: WriterOptions): Manifest => ({
  ...{ buckets, currency, shape, last: null, events: 0, customers: 0, digest: emptyDigest, segments: [] },
});

/** That of the directory; that of no event, written, where there is none yet. */
async function manifestFor(directory: string, options: WriterOptions): Promise<Manifest> {
  const found = await readManifest(directory);
  if (!found) {
    await writeManifest(directory, empty(options));
    return empty(options);
  }
  if (found.shape !== shape) throw new ArchiveOfOtherShape(directory, 'when rules knew other fields');
  if (found.currency !== options.currency) {
    throw new ArchiveOfOtherShape(directory, `with amounts in ${found.currency}, not ${options.currency}`);
  }
  return found;
}
