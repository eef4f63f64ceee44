import { copied, CutoffTimeline, type ChangeSink } from '@hindsight/rules';
import type { BucketColumns, Cutoffs } from '../archive.js';
import { compiled, type Rules } from './compiled.js';

/** A rule set, and what cut-offs it finds in force. */
export interface Ruling extends Rules {
  /** Those in force for it, by instant. */
  readonly cutoffs: Cutoffs;
}

/** All changes of a bucket, by (customer, instant, output). Results, rules and outputs are places; `from` is −1 for the first. */
export class ChangeColumns implements ChangeSink {
  size = 0;
  who = new Uint32Array(1024);
  at = new Float64Array(1024);
  output = new Uint16Array(1024);
  from = new Int16Array(1024);
  to = new Int16Array(1024);
  rule = new Int16Array(1024);
  /** Whether a `to` of −1 may be among them: what was in force came to an end. No run has one. */
  hasEnds = false;

  add(who: number, output: number, from: number, to: number, at: number, _cause: number, rule: number): void {
    if (this.size === this.who.length) this.#grow();
    const place = this.size++;
    this.who[place] = who;
    this.at[place] = at;
    this.output[place] = output;
    this.from[place] = from;
    this.to[place] = to;
    this.rule[place] = rule;
  }

  /** Where the changes of the customer who has the one at `place` end. */
  endOf(place: number): number {
    const who = this.who[place];
    let end = place + 1;
    while (end < this.size && this.who[end] === who) end++;
    return end;
  }

  #grow(): void {
    const room = 2 * this.who.length;
    this.who = copied(new Uint32Array(room), this.who);
    this.at = copied(new Float64Array(room), this.at);
    this.output = copied(new Uint16Array(room), this.output);
    this.from = copied(new Int16Array(room), this.from);
    this.to = copied(new Int16Array(room), this.to);
    this.rule = copied(new Int16Array(room), this.rule);
  }
}

export function changesOf(ruling: Ruling, columns: BucketColumns, asOf: number): ChangeColumns {
  const timeline = new CutoffTimeline();
  for (const { instant, values } of ruling.cutoffs) timeline.publish(instant, values);
  const changes = new ChangeColumns();
  compiled(ruling).evaluate(columns, timeline, asOf, changes);
  return changes;
}
