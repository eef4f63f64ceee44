/** What was opened, to be closed in reverse order; everything is closed even when something fails to. */
export class Closing {
  readonly #steps: (() => Promise<void>)[] = [];

  /** Remembers how to close what was just opened. */
  add(close: () => Promise<void>): void {
    this.#steps.push(close);
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
export async function closingAfter<T>(work: (closing: Closing) => Promise<T>): Promise<T> {
  const closing = new Closing();
  try {
    return await work(closing);
  } finally {
    await closing.close();
  }
}
