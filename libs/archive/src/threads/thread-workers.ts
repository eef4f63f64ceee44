import type { Answers, Asked, BucketPlace, Outcome, Workers } from '@hindsight/replay';
import { Piscina } from 'piscina';
import { CachedArchive } from '../cache/cached-archive.js';
import { sent } from './sent-columns.js';
import type { Came, Sent } from './thread-main.js';

/** Threads of this process, a bucket each at a time. */
export class ThreadWorkers implements Workers {
  readonly #pool: Piscina<Sent, Came>;

  /** @param size how many; more than there are processors gains nothing */
  constructor(readonly size: number) {
    const filename = import.meta.resolve('./thread-main.js');
    this.#pool = new Piscina({
      filename,
      name: 'work',
      minThreads: 0,
      maxThreads: size,
      idleTimeout: 60_000,
    });
  }

  /** Threads read columns that are ready beside an archive; others are read here, and sent. */
  async perform<Kind extends keyof Answers>(
    asked: Asked<Kind>,
    { archive, bucket, reading }: BucketPlace,
    signal: AbortSignal | undefined,
  ): Promise<Outcome<Answers[Kind]>> {
    const place = archive instanceof CachedArchive ? archive.placeOf(bucket, reading) : null;
    const came = place && (await this.#run({ asked, over: { place, reading } }, signal));
    const outcome =
      came ??
      (await this.#run({ asked, over: { columns: sent(await archive.columns(bucket, reading)) } }, signal));
    if (!outcome) throw new Error('a thread made nothing of the columns that it was sent');
    return outcome as Outcome<Answers[Kind]>; // an answer is of the kind that was asked for
  }

  async #run(task: Sent, signal: AbortSignal | undefined): Promise<Came> {
    try {
      return await this.#pool.run(task, signal ? { signal } : {});
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  }

  /** Ends the threads. */
  close(): Promise<void> {
    return this.#pool.destroy();
  }
}
