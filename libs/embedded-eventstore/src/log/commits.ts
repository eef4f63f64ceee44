/** Counts commits, and wakes who waits for the next one. */
export class Commits {
  count = 0;
  private readonly waiting = new Set<() => void>();

  add(): void {
    this.count += 1;
    for (const wake of [...this.waiting]) wake();
  }

  /** Resolves once there were more commits than `seen`, or when the signal fires. */
  async next(seen: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.count !== seen) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}
