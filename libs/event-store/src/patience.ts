import { setTimeout as pause } from 'node:timers/promises';
import { isUnanswered } from './answer.js';

/** How long a call without an answer is made again; the defaults bridge some 8 s without a store. */
export interface Patience {
  /** In a row: an answer, be it a part of one, starts the count again. */
  readonly attempts: number;
  /** How long one attempt to append waits for its answer. */
  readonly answerMs: number;
  /** Pause before the second attempt; doubles from there, to 2 s at most. */
  readonly pauseMs: number;
}

export const patient: Patience = { attempts: 8, answerMs: 10_000, pauseMs: 100 };

/** The attempts at one call, appends and reads alike. */
export class Attempts {
  #failed = 0;

  constructor(
    private readonly patience: Patience,
    private readonly givingUp: (cause: unknown, attempts: number) => Error,
  ) {}

  answered(): void {
    this.#failed = 0;
  }

  /**
   * Pauses, after which the next attempt is due.
   * @throws the error itself when it is an answer; what giving up is called when there was none so many times
   */
  async failed(error: unknown): Promise<void> {
    const { attempts, pauseMs } = this.patience;
    if (!isUnanswered(error)) throw error;
    this.#failed += 1;
    if (this.#failed >= attempts) throw this.givingUp(error, attempts);
    await pause(Math.min(pauseMs * 2 ** (this.#failed - 1), 2000));
  }
}
