import type { Answers, Asked, BucketColumns, Outcome, Workers } from '@hindsight/replay';
import { Piscina } from 'piscina';
import { sent } from './sent-columns.js';
import type { Sent } from './thread-main.js';

/** Threads of this process, a bucket each at a time. */
export class ThreadWorkers implements Workers {
  readonly #pool: Piscina<Sent, Outcome<Answers[keyof Answers]>>;

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

  async perform<Kind extends keyof Answers>(
    asked: Asked<Kind>,
    columns: BucketColumns,
    signal: AbortSignal | undefined,
  ): Promise<Outcome<Answers[Kind]>> {
    const task = { asked, columns: sent(columns) };
    try {
      // An answer is of the kind that was asked for.
      return (await this.#pool.run(task, signal ? { signal } : {})) as Outcome<Answers[Kind]>;
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
