/** What is under way, for whoever has to wait for its end before it closes what is worked with. */
export class AtWork {
  readonly #all = new Set<Promise<unknown>>();

  add<T>(work: Promise<T>): Promise<T> {
    this.#all.add(work);
    return work.finally(() => this.#all.delete(work));
  }

  /** When all that was under way has ended, however it did. */
  async end(): Promise<void> {
    await Promise.allSettled(this.#all);
  }
}
