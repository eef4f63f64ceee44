import type { TimeState } from './follow-time.js';

/** Where somebody projected to last. */
interface Left {
  readonly position: bigint;
  /** Which of the tables that may be served they are: others have another number. */
  readonly tables: number;
  readonly time: TimeState;
}

/**
 * Time and rules as a batch left them that said nothing of either. They hold for whoever goes on at that very checkpoint of these very
 * tables: what moves them moves every checkpoint, whoever projects it.
 */
export class KeptTime {
  #left: Left | null = null;

  /** @returns null where they have to be read; only the instant of the first event may have moved since */
  at(position: bigint | null, tables: number): TimeState | null {
    const left = this.#left;
    return left?.position === position && left.tables === tables ? left.time : null;
  }

  keep(left: Left | null): void {
    this.#left = left;
  }
}
