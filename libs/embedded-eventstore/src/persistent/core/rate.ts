/** How many items there were since it was last asked. */
export class Rate {
  private total = 0;
  private at: number;

  constructor(now: number) {
    this.at = now;
  }

  /** @param total all items until now */
  measure(total: number, now: number): { count: number; perSecond: number } {
    const count = total - this.total;
    const seconds = (now - this.at) / 1000;
    [this.total, this.at] = [total, now];
    return { count, perSecond: seconds > 0 ? Math.round(count / seconds) : 0 };
  }
}
