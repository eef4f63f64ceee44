/** Work on something that can do one thing at a time, in the order in which it was asked for. What follows a failure is not begun. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** @returns what `work` gives; rejected with why it, or any before it, failed */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    turn.catch(() => undefined); // not swallowed: every later turn fails with it, and so does `over`
    this.#last = turn;
    return turn;
  }

  /** Once nothing is under way any more. @throws what any turn failed with */
  async over(): Promise<void> {
    await this.#last;
  }
}
