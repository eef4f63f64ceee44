import type { Aggregate } from './qualifying.js';
import { Qualifying } from './qualifying.js';
import type { FieldValue, RuleEvent } from '../rule-event.js';
import { largestSum } from './exact-sum.js';

/** What an event adds to a feature: the value that its aggregate sees; undefined when it does not qualify. */
export interface Intake {
  clear(): void;
  of(event: RuleEvent): FieldValue | undefined;
}

/**
 * One feature over one customer at a time: `clear`, then `take` every event of its types in history order, then `read`
 * at instants that never go back. A reading is worked out once per instant, and only if asked for.
 */
export class FeatureReader {
  private readonly inside: Qualifying;
  private readAt = -Infinity;
  private reading: number | string;
  private magnitude = 0;

  constructor(
    readonly name: string,
    window: { readonly windowMs: number | null; readonly offsetMs: number },
    private readonly aggregate: Aggregate,
    private readonly intake: Intake,
    private readonly otherwise: number | string,
  ) {
    this.inside = new Qualifying(window.windowMs ?? Infinity, window.offsetMs);
    this.reading = otherwise;
  }

  clear(customerId: string): void {
    this.inside.clear();
    this.aggregate.clear(customerId);
    this.readAt = -Infinity;
    this.reading = this.otherwise;
    this.magnitude = 0;
    this.intake.clear();
  }

  /** Says whether the event qualifies. */
  take(event: RuleEvent): boolean {
    const value = this.intake.of(event);
    if (value === undefined) return false;
    this.inside.add(value, event.occurredAt);
    if (typeof value === 'number') this.magnitude += Math.abs(value);
    return true;
  }

  /** Whether a sum over some of these events might be beyond 2^53. */
  mayOverflow(): boolean {
    return this.magnitude >= largestSum;
  }

  read(t: number): number | string {
    if (t === this.readAt) return this.reading;
    this.readAt = t;
    const moved = this.inside.moveTo(t, this.aggregate);
    if (moved || this.aggregate.ages) this.reading = this.fresh(t);
    return this.reading;
  }

  /** From here to the next instant, what is read is `reading`: what if it were? Read at `t` before, to put it back. */
  pretend(t: number, reading: number | string): void {
    this.readAt = t;
    this.reading = reading;
  }

  /** Which of the qualifying events, by place, were inside the window at the last instant read; `end` exclusive. */
  get window(): { readonly first: number; readonly end: number } {
    return { first: this.inside.first, end: this.inside.end };
  }

  private fresh(t: number): number | string {
    if (this.inside.first === this.inside.end) return this.otherwise;
    const value = this.aggregate.value(this.inside, t);
    return Number.isNaN(value) ? 0 : value; // infinite doubles may meet in a sum; every feature is total
  }
}
