import type { Log } from '../log/log.js';
import type { Writing } from './write-events.js';

/** A write that waits for its group, then for its commit. */
interface Job {
  readonly bytes: number;
  work(writing: Writing): void;
  /** Once what it did is durable. */
  answer(): void;
  reject(error: unknown): void;
}

const GROUP_JOBS = 1000;
const GROUP_BYTES = 4 * 1024 * 1024;
const TICKS_PER_MS = 10_000n;

/**
 * Many writes, one commit: while one group is being flushed to disk, the next one gathers. Every write sees those before
 * it in its group; nobody is answered before the group is durable.
 */
export class GroupCommit {
  private queue: Job[] = [];
  private running: Promise<void> | null = null;
  private lastTicks = 0n;

  constructor(
    private readonly log: Log,
    private readonly now: () => number,
  ) {}

  /** Does the work in the next group. Rejects when that group could not be committed: then none of it happened. */
  submit<T>(bytes: number, work: (writing: Writing) => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.queue.push(new Submitted(bytes, work, resolve, reject));
      this.running ??= this.drain();
    });
  }

  /** Resolves when everything submitted has been answered. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async drain(): Promise<void> {
    while (this.queue.length > 0) await this.commitGroup();
    this.running = null;
  }

  private async commitGroup(): Promise<void> {
    let group: Job[] = [];
    try {
      await this.log.write((writer) => {
        group = this.takeGroup(); // as late as possible: what came while the transaction began goes along
        const writing = { log: this.log, writer, createdTicks: this.nextTicks() };
        for (const job of group) job.work(writing);
      });
      for (const job of group) job.answer();
    } catch (error) {
      // the transaction may fail to begin; then nothing was taken yet, and the first group bears it
      if (group.length === 0) group = this.takeGroup();
      for (const job of group) job.reject(error);
    }
  }

  private takeGroup(): Job[] {
    let bytes = 0;
    let count = 0;
    for (const job of this.queue) {
      if (count === GROUP_JOBS || (count > 0 && bytes + job.bytes > GROUP_BYTES)) break;
      bytes += job.bytes;
      count += 1;
    }
    return this.queue.splice(0, count);
  }

  /** The wall clock in ticks, but never running backwards. */
  private nextTicks(): bigint {
    const ticks = BigInt(this.now()) * TICKS_PER_MS;
    if (ticks > this.lastTicks) this.lastTicks = ticks;
    return this.lastTicks;
  }
}

/** A class rather than closures: there are as many as there are appends. */
class Submitted<T> implements Job {
  private result: T | undefined;

  constructor(
    readonly bytes: number,
    private readonly does: (writing: Writing) => T,
    private readonly resolve: (result: T) => void,
    readonly reject: (error: unknown) => void,
  ) {}

  work(writing: Writing): void {
    this.result = this.does(writing);
  }

  answer(): void {
    this.resolve(this.result as T); // it is answered only after its work
  }
}
