import { copied, CutoffTimeline, type ChangeSink } from '@hindsight/rules';
import type { BucketColumns, Cutoffs } from '../archive.js';
import { compiledTogether, type Rules } from './compiled.js';

/** A rule set, and what cut-offs it finds in force. */
export interface Ruling extends Rules {
  /** Those in force for it, by instant. */
  readonly cutoffs: Cutoffs;
}

/** All changes of a bucket, by (customer, instant, output). Results, rules and outputs are places; `from` is −1 for the first. */
export class ChangeColumns implements ChangeSink {
  size = 0;
  who: Uint32Array;
  at: Float64Array;
  output: Uint16Array;
  from: Int16Array;
  to: Int16Array;
  rule: Int16Array;

  /** @param room for how many changes at first */
  constructor(room: number) {
    this.who = new Uint32Array(room);
    this.at = new Float64Array(room);
    this.output = new Uint16Array(room);
    this.from = new Int16Array(room);
    this.to = new Int16Array(room);
    this.rule = new Int16Array(room);
  }

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

/** What each of some rule sets makes of a bucket, which are evaluated together. @throws SumOverflow */
export function changesOfAll(
  rulings: readonly Ruling[],
  columns: BucketColumns,
  asOf: number,
): readonly ChangeColumns[] {
  const { starts, at } = columns;
  // The first results, and a change for every second event: about as many as there are.
  const room = (outputs: number): number => 1024 + starts.length * outputs + (at.length >> 1);
  const changes = rulings.map(({ ruleSet }) => new ChangeColumns(room(ruleSet.outputs.length)));
  compiledTogether(rulings).evaluate(columns, rulings.map(timelineOf), asOf, changes);
  return changes;
}

function timelineOf({ cutoffs }: Ruling): CutoffTimeline {
  const timeline = new CutoffTimeline();
  for (const { instant, values } of cutoffs) timeline.publish(instant, values);
  return timeline;
}
