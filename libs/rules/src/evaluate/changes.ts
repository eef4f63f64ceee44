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
  private readonly names: readonly Names[];

  constructor(
    outputs: readonly Output[],
    private readonly events: readonly RuleEvent[],
  ) {
    this.names = outputs.map(namesOf);
  }

  add(_who: number, output: number, from: number, to: number, at: number, cause: number, rule: number): void {
    const names = this.names[output];
    if (!names) throw new RangeError(`there is no output at ${output}`);
    const { id, results, rules } = names;
    const event = this.events[cause];
    this.list.push({
      output: id,
      from: results[from] ?? null,
      to: results[to] ?? '',
      at,
      cause: event ? { event: event.eventId } : { tick: at },
      rule: rules[rule] ?? '',
    });
  }
}

/** What places stand for in one output. */
interface Names {
  readonly id: string;
  readonly results: readonly string[];
  readonly rules: readonly string[];
}

const known = new WeakMap<Output, Names>();

function namesOf(output: Output): Names {
  let names = known.get(output);
  if (!names) {
    names = { id: output.id, results: resultsOf(output), rules: rulesOf(output) };
    known.set(output, names);
  }
  return names;
}
