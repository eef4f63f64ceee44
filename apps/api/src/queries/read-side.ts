import { setTimeout as sleep } from 'node:timers/promises';
import {
  checkpointIn,
  leastOf,
  loadCheckpoints,
  type Checkpoints,
  type HouseTerms,
  type Sql,
} from '@hindsight/read-models';
import { Problem } from '../http/problem.js';

const pollMs = 20;

/** The read models, to be had once they are as far as the caller asks. */
export class ReadSide {
  #looking: Promise<Checkpoints> | null = null;

  constructor(
    private readonly sql: Sql,
    readonly terms: HouseTerms,
    private readonly timeoutMs: number,
  ) {}

  /**
   * Waits until everything up to the log position `atLeast` is in the read models. They are asked, not the projector: it
   * may run in another process.
   * @param of the customer whom alone the caller asks about; everybody unless given
   * @throws {Problem} 504 with the position they are at, after `timeoutMs`
   */
  async at(atLeast: string | undefined, of?: { readonly customerId: string }): Promise<Sql> {
    if (atLeast === undefined) return this.sql;
    const position = BigInt(atLeast);
    const at = await this.#reached(position, of ? (all) => checkpointIn(all, of.customerId) : leastOf);
    if (at === null || at < position) throw behind(position, at);
    return this.sql;
  }

  /** Waits for that as long as `at` does, for everybody. @returns whether they are there */
  async reaches(position: string): Promise<boolean> {
    return ((await this.#reached(BigInt(position), leastOf)) ?? -1n) >= BigInt(position);
  }

  /** Where they are once they are there, or when it takes too long. */
  async #reached(position: bigint, reached: (all: Checkpoints) => bigint | null): Promise<bigint | null> {
    const deadline = performance.now() + this.timeoutMs;
    for (;;) {
      const at = reached(await this.#look());
      if ((at !== null && at >= position) || performance.now() >= deadline) return at;
      await sleep(pollMs);
    }
  }

  /** However many wait, one look is under way at a time. */
  #look(): Promise<Checkpoints> {
    this.#looking ??= loadCheckpoints(this.sql).finally(() => (this.#looking = null));
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
