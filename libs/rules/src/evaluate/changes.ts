import type { ChangeSink } from '../generate/core.js';
import type { RuleEvent } from '../rule-event.js';
import type { Output } from '../rule-set.js';
import { resultsOf, rulesOf } from '../outputs/rungs.js';

/** One output taking another result, or its first (`from` null). */
export interface Change {
  readonly output: string;
  readonly from: string | null;
  readonly to: string;
  /** The instant, ms. */
  readonly at: number;
  /** The last event of that instant, by event id; the tick where there is none. */
  readonly cause: { readonly event: string } | { readonly tick: number };
  /** The id of the row, transition or band that gave the result, or `else`, `initial`, `when`. */
  readonly rule: string;
}

/** Collects one customer's changes as words. */
export class Changes implements ChangeSink {
  readonly list: Change[] = [];
  constructor(
    private readonly outputs: readonly Output[],
    private readonly events: readonly RuleEvent[],
  ) {}

  add(_who: number, output: number, from: number, to: number, at: number, cause: number, rule: number): void {
    const changed = this.outputs[output];
    if (!changed) throw new RangeError(`there is no output at ${output}`);
    const results = resultsOf(changed);
    const event = this.events[cause];
    this.list.push({
      output: changed.id,
      from: results[from] ?? null,
      to: results[to] ?? '',
      at,
      cause: event ? { event: event.eventId } : { tick: at },
      rule: rulesOf(changed)[rule] ?? '',
    });
  }
}
