import type { History, Output } from '@hindsight/rules';
import type { Divergence, Mover, OutputComparison } from './comparison.js';
import type { Follower } from './follow.js';
import { MatrixTally } from './matrix.js';
import { merged, orderedAlike, resultsOf } from './result-order.js';
import { netSpendMinor } from './net-spend.js';
import { firstDivergence, flipsOf, inForce, type Timeline } from './timeline.js';

/** One customer as both sides saw it. */
export interface Seen {
  readonly history: History;
  readonly control: Timeline;
  readonly candidate: Timeline;
  /** Month ends this customer has lived through, up to as-of. */
  readonly monthEnds: readonly number[];
  /** Lifetime net spend at as-of. */
  readonly spendMinor: number;
}

/** Compares one output, customer by customer. Keeps counts and at most `keep` movers in memory. */
export class OutputTally {
  readonly #results: readonly string[];
  readonly #atAsOf = new MatrixTally();
  readonly #monthEnds = new Map<number, MatrixTally>();
  readonly #matched = { customers: 0, spendMinor: 0 };
  readonly #moved = { customers: 0, spendMinor: 0 };
  readonly #flips = { control: 0, candidate: 0, customers: { less: 0, same: 0, more: 0 } };
  #movers: Mover[] = [];

  constructor(
    private readonly output: { readonly control: Output; readonly candidate: Output },
    private readonly sides: { readonly control: Follower; readonly candidate: Follower },
    private readonly options: { readonly asOf: number; readonly keep: number },
  ) {
    this.#results = merged(resultsOf(output.control), resultsOf(output.candidate));
  }

  count(seen: Seen): void {
    this.#countFlips(flipsOf(seen.control), flipsOf(seen.candidate));
    for (const at of seen.monthEnds) this.#countAt(seen, at, this.#monthEnd(at));
    this.#countAt(seen, this.options.asOf, this.#atAsOf);
    this.#judge(seen);
  }

  finish(): OutputComparison {
    const monthEnds = [...this.#monthEnds].sort(([a], [b]) => a - b);
    return {
      output: this.output.control.id,
      results: this.#results,
      ordered: orderedAlike(this.output.control, this.output.candidate),
      matrix: this.#atAsOf.at(this.options.asOf, this.#results),
      monthEnds: monthEnds.map(([at, tally]) => tally.at(at, this.#results)),
      matched: this.#matched.customers,
      moved: this.#moved.customers,
      matchedSpendMinor: this.#matched.spendMinor,
      movedSpendMinor: this.#moved.spendMinor,
      movers: this.#movers,
      flips: this.#flips,
    };
  }

  #countFlips(control: number, candidate: number) {
    this.#flips.control += control;
    this.#flips.candidate += candidate;
    this.#flips.customers[candidate < control ? 'less' : candidate > control ? 'more' : 'same']++;
  }

  #countAt(seen: Seen, at: number, tally: MatrixTally) {
    const from = inForce(seen.control, at);
    const to = inForce(seen.candidate, at);
    if (from && to) tally.count(from.to, to.to, netSpendMinor(seen.history, at));
  }

  #monthEnd(at: number): MatrixTally {
    const tally = this.#monthEnds.get(at) ?? new MatrixTally();
    this.#monthEnds.set(at, tally);
    return tally;
  }

  #judge(seen: Seen) {
    const from = seen.control.at(-1);
    const to = seen.candidate.at(-1);
    if (!from || !to) return;
    const { spendMinor } = seen;
    const side = from.to === to.to ? this.#matched : this.#moved;
    side.customers++;
    side.spendMinor += spendMinor;
    if (from.to !== to.to) this.#keep(seen, { from: from.to, to: to.to, spendMinor });
  }

  /** Features are looked up only for movers that stay: that is a replay of the customer on each side. */
  #keep(seen: Seen, moved: Omit<Mover, 'customerId' | 'firstDivergence'>) {
    const place = this.#movers.findIndex((mover) => mover.spendMinor < moved.spendMinor);
    const at = place < 0 ? this.#movers.length : place;
    if (at >= this.options.keep) return;
    const firstDivergence = this.#divergence(seen);
    if (!firstDivergence) return;
    this.#movers.splice(at, 0, { customerId: seen.history.customerId, ...moved, firstDivergence });
    this.#movers = this.#movers.slice(0, this.options.keep);
  }

  #divergence(seen: Seen): Divergence | null {
    const at = firstDivergence(seen.control, seen.candidate);
    if (at === null) return null;
    const reason = (side: Follower, timeline: Timeline) => ({
      result: inForce(timeline, at)?.to ?? null,
      rule: inForce(timeline, at)?.rule ?? null,
      features: side.compiled.asOf(seen.history, side.timeline, at)?.features ?? {},
    });
    return {
      at,
      control: reason(this.sides.control, seen.control),
      candidate: reason(this.sides.candidate, seen.candidate),
    };
  }
}
