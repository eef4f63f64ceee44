/** What was opened, to be closed in reverse order; everything is closed even when something fails to. */
export class Closing {
  readonly #steps: (() => Promise<void>)[] = [];

  /** @param signal once it is given, nothing more is opened */
  constructor(private readonly signal?: AbortSignal) {}

  /** Remembers how to close what was just opened. @throws the reason of the signal, once that is given */
  add(close: () => Promise<void>): void {
    this.#steps.push(close);
    this.signal?.throwIfAborted();
  }

  /** @throws the first failure, once all is closed. */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (let close = this.#steps.pop(); close; close = this.#steps.pop()) {
      await close().catch((failure: unknown) => failures.push(failure));
    }
    if (failures.length > 0) throw failures[0];
  }
}

/** Runs `work` and then closes what it opened, whatever happens. */
export async function closingAfter<T>(
  work: (closing: Closing) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const closing = new Closing(signal);
  try {
    return await work(closing);
  } finally {
    await closing.close();
  }
}
