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
    const reached = (all: Checkpoints) => (of ? checkpointIn(all, of.customerId) : leastOf(all));
    if (atLeast !== undefined) await this.#reach(BigInt(atLeast), reached);
    return this.sql;
  }

  async #reach(position: bigint, reached: (all: Checkpoints) => bigint | null): Promise<void> {
    const deadline = performance.now() + this.timeoutMs;
    for (;;) {
      const at = reached(await this.#look());
      if (at !== null && at >= position) return;
      if (performance.now() >= deadline) throw behind(position, at);
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
