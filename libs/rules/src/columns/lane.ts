import type { RuleEvent } from '../rule-event.js';
import { WritableColumns } from './writable-columns.js';

/** The events of one customer as columns, growing at their end. */
export class Lane extends WritableColumns {
  /** How many events there are; the columns have room for more. */
  size = 0;

  /** Takes in an event later than all before it, by (occurredAt, revision). */
  append(event: RuleEvent): void {
    if (this.size === this.at.length) this.grow(Math.max(8, this.size * 2));
    this.put(this.size++, event);
  }
}
