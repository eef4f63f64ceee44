import type { Log } from '../log/log.js';
import type { Writing } from './write-events.js';

interface Job {
  bytes: number;
  /** Does the work and returns how to answer for it, once it is durable. */
  run(writing: Writing): () => void;
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
      const run = (writing: Writing) => {
        const result = work(writing);
        return () => {
          resolve(result);
        };
      };
      this.queue.push({ bytes, run, reject });
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
      const answers = await this.log.write((writer) => {
        group = this.takeGroup(); // as late as possible: what came while the transaction began goes along
        const writing = { log: this.log, writer, createdTicks: this.nextTicks() };
        return group.map((job) => job.run(writing));
      });
      for (const answer of answers) answer();
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
