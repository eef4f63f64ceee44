import { isNamed, outlinesOf, type Outline, type Sided } from './outline.js';
import { merged } from './result-order.js';
import type { MoneyCounts } from './tasks/money-counts.js';

/** Who holds the money: how customers, and what they spend, lie among results through time. Exact to 2^53. */
export interface Holdings {
  /** The last millisecond of each month in the control's zone, oldest first, and as-of. */
  readonly instants: readonly number[];
  /** Everybody known by then, whatever is said of them. */
  readonly all: Holding;
  /** Every output with named results that either side has. */
  readonly outputs: readonly OutputHoldings[];
}

export interface OutputHoldings {
  readonly output: string;
  /** Of both sides, low to high in the control's order. */
  readonly results: readonly string[];
  /** By result; null: this side has not the output. */
  readonly control: readonly HeldByResult[] | null;
  readonly candidate: readonly HeldByResult[] | null;
}

/** By instant. */
export interface Holding {
  readonly customers: readonly number[];
  /** Net spend (purchases less returns) of these customers in their lives so far, minor units. */
  readonly spendMinor: readonly number[];
  /** In the last 365 days, the day of 24 hours. */
  readonly yearSpendMinor: readonly number[];
}

/** With its shares of everybody's, 0..1 unless returns outweigh; null where there is nothing to share. */
export interface HeldByResult extends Holding {
  readonly shareOfCustomers: readonly (number | null)[];
  readonly shareOfSpend: readonly (number | null)[];
  readonly shareOfYearSpend: readonly (number | null)[];
}

/** An output that either side has, with results that have names, and where each side has it. */
export interface Held {
  readonly output: string;
  readonly results: readonly string[];
  readonly control: HeldPlace | null;
  readonly candidate: HeldPlace | null;
}

/** Place among the outputs of a side; by result of both sides its place in the output, −1 for none. */
export interface HeldPlace {
  readonly output: number;
  readonly places: readonly number[];
}

/** All outputs with named results, those of the control first. */
export function heldIn(control: Sided, candidate: Sided): readonly Held[] {
  const [ours, theirs] = [outlinesOf(control), outlinesOf(candidate)];
  const ids = [...new Set([...ours, ...theirs].filter(isNamed).map(({ id }) => id))];
  return ids.map((output) => {
    const orders = [ours, theirs].map((side) => side.find(({ id }) => id === output)?.order ?? []);
    const results = orders.reduce(merged);
    return {
      output,
      results,
      control: placeIn(ours, output, results),
      candidate: placeIn(theirs, output, results),
    };
  });
}

function placeIn(side: readonly Outline[], id: string, results: readonly string[]): HeldPlace | null {
  const output = side.findIndex((one) => one.id === id);
  const outline = side[output];
  if (!outline || !isNamed(outline)) return null;
  return { output, places: results.map((result) => outline.results.indexOf(result)) };
}

/** Adds up money of buckets, whose instants end alike and begin with the first customer of each. */
export class MoneySum {
  readonly #columns: Readonly<Record<keyof MoneyCounts, number[]>> = {
    ...{ customers: [], spendMinor: [], yearSpendMinor: [] },
  };

  /** @param width how many results stand at each instant */
  constructor(private readonly width: number) {}

  add(counts: MoneyCounts): void {
    for (const which of ['customers', 'spendMinor', 'yearSpendMinor'] as const) {
      const [sums, some] = [this.#columns[which], counts[which]];
      // From the last on, for that is where all are alike.
      for (let back = 1; back <= some.length; back++)
        sums[back] = (sums[back] ?? 0) + (some[some.length - back] ?? 0);
    }
  }

  /** @param place of the result; −1: nobody has it */
  of(place: number, instants: number): Holding {
    const column = (which: keyof MoneyCounts): number[] =>
      Array.from({ length: instants }, (_, instant) => {
        const back = (instants - instant) * this.width - place;
        return place < 0 ? 0 : (this.#columns[which][back] ?? 0);
      });
    return {
      customers: column('customers'),
      spendMinor: column('spendMinor'),
      yearSpendMinor: column('yearSpendMinor'),
    };
  }
}

export function withShares(own: Holding, all: Holding): HeldByResult {
  const shares = (which: keyof Holding) =>
    own[which].map((part, instant) => {
      const whole = all[which][instant] ?? 0;
      return whole > 0 ? part / whole : null;
    });
  return {
    ...own,
    shareOfCustomers: shares('customers'),
    shareOfSpend: shares('spendMinor'),
    shareOfYearSpend: shares('yearSpendMinor'),
  };
}
