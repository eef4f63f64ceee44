import type { FieldValue } from '../rule-event.js';

/** What an aggregate keeps up as events come into its window and leave it, both in history order. */
export interface Aggregate {
  /** Whether the value changes as time passes with no event coming or leaving. */
  readonly ages: boolean;
  clear(customerId: string): void;
  enter(value: FieldValue, occurredAt: number): void;
  leave(value: FieldValue): void;
  /** The value at `t` over the events in the window, of which there is at least one. */
  value(inside: Qualifying, t: number): number | string;
}

/** The events of one customer that qualify for a feature, and by two moving pointers those inside its window. */
export class Qualifying {
  // Overwritten from customer to customer, never shortened: new room for every customer would be most of the work.
  private readonly times: number[] = [];
  private readonly values: FieldValue[] = [];
  private size = 0;
  /** The first inside the window. */
  first = 0;
  /** One past the last inside the window. */
  end = 0;

  constructor(
    private readonly windowMs: number,
    private readonly offsetMs: number,
  ) {}

  clear(): void {
    this.size = this.first = this.end = 0;
  }

  add(value: FieldValue, occurredAt: number): void {
    this.times[this.size] = occurredAt;
    this.values[this.size] = value;
    this.size++;
  }

  /** Moves the window to `t`, which never goes back. True when an event came in or left. */
  moveTo(t: number, aggregate: Aggregate): boolean {
    const through = t - this.offsetMs;
    const after = through - this.windowMs;
    const { end, first } = this;
    while (this.timeOf(this.end) <= through) {
      aggregate.enter(this.valueOf(this.end), this.timeOf(this.end));
      this.end++;
    }
    while (this.first < this.end && this.timeOf(this.first) <= after) {
      aggregate.leave(this.valueOf(this.first));
      this.first++;
    }
    return this.end !== end || this.first !== first;
  }

  /** When the event at `place` occurred; NaN past the last. */
  timeOf(place: number): number {
    return place < this.size ? (this.times[place] ?? NaN) : NaN;
  }

  valueOf(place: number): FieldValue {
    return this.values[place] ?? 0;
  }

  numberAt(place: number): number {
    return this.values[place] as number; // the checker lets only number and money fields into a numeric aggregate
  }
}
