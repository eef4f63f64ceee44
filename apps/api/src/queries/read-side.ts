import { setTimeout as sleep } from 'node:timers/promises';
import { loadCheckpoint, type HouseTerms, type Sql } from '@hindsight/read-models';
import { Problem } from '../http/problem.js';

const pollMs = 20;

/** The read models, to be had once they are as far as the caller asks. */
export class ReadSide {
  #looking: Promise<bigint | null> | null = null;

  constructor(
    private readonly sql: Sql,
    readonly terms: HouseTerms,
    private readonly timeoutMs: number,
  ) {}

  /**
   * Waits until everything up to the log position `atLeast` is in the read models. They are asked, not the projector: it
   * may run in another process.
   * @throws {Problem} 504 with the position they are at, after `timeoutMs`
   */
  async at(atLeast: string | undefined): Promise<Sql> {
    if (atLeast === undefined) return this.sql;
    const position = BigInt(atLeast);
    const at = await this.#reached(position);
    if (at === null || at < position) throw behind(position, at);
    return this.sql;
  }

  /** Waits for that as long as `at` does. @returns whether they are there */
  async reaches(position: string): Promise<boolean> {
    return ((await this.#reached(BigInt(position))) ?? -1n) >= BigInt(position);
  }

  /** Where they are once they are there, or when it takes too long. */
  async #reached(position: bigint): Promise<bigint | null> {
    const deadline = performance.now() + this.timeoutMs;
    for (;;) {
      const at = await this.#look();
      if ((at !== null && at >= position) || performance.now() >= deadline) return at;
      await sleep(pollMs);
    }
  }

  /** However many wait, one look is under way at a time. */
  #look(): Promise<bigint | null> {
    this.#looking ??= loadCheckpoint(this.sql).finally(() => (this.#looking = null));
    return this.#looking;
  }
}

function behind(asked: bigint, at: bigint | null): Problem {
  const reached = at === null ? null : String(at);
  const detail = {
    en: `asked for position ${asked}, the read model is at ${String(reached)}`,
    zh: `要求位置 ${asked}，读模型位于 ${String(reached)}`,
  };
  return Problem.of('read-model-behind', detail, {
    members: { asked: String(asked), reached },
    retryAfterSeconds: 1,
  });
}
