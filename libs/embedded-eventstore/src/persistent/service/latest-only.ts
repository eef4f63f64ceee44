/** Writes one value after the other; of those that come while one is being written, only the last. */
export class LatestOnly<T> {
  private next: { value: T } | null = null;
  private isWriting = false;
  private isOver = false;

  constructor(private readonly write: (value: T) => Promise<unknown>) {}

  submit(value: T): void {
    this.next = { value };
    if (!this.isWriting) void this.drain();
  }

  /** Writes nothing that has not begun. */
  stop(): void {
    this.isOver = true;
  }

  private async drain(): Promise<void> {
    this.isWriting = true;
    while (this.next && !this.isOver) {
      const { value } = this.next;
      this.next = null;
      // what could not be written is made up for by the next value
      await this.write(value).catch(() => undefined);
    }
    this.isWriting = false;
  }
}
