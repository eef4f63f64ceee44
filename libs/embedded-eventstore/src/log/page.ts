import type { Recorded } from './record.js';

const PAGE_EVENTS = 256;
const PAGE_BYTES = 1024 * 1024;

/** Collects events up to a count and a size, so that a reader never holds much more than that in memory. */
export class Page {
  readonly events: Recorded[] = [];
  private bytes = 0;
  private readonly most: number;

  constructor(most = PAGE_EVENTS) {
    this.most = Math.min(most, PAGE_EVENTS);
  }

  get isFull(): boolean {
    return this.events.length >= this.most || this.bytes >= PAGE_BYTES;
  }

  /** Takes what still fits, at least one event. */
  add(records: readonly Recorded[]): void {
    for (const recorded of records) {
      if (this.isFull) return;
      this.events.push(recorded);
      this.bytes += recorded.bytes.length;
    }
  }
}
