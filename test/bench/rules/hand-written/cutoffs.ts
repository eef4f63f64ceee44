/* eslint-disable @typescript-eslint/no-non-null-assertion -- places are within their arrays, and `++` takes no cast */
import { kindOf } from '@hindsight/rules';
import { customersIn, numbersOf, type EventColumns } from '../columns.js';
import { putInPlace } from './select.js';

// Places are within their arrays by the way they move, which is what makes every `as number` on this page true.

const dayMs = 86_400_000;
const yearMs = 365 * dayMs;
const purchased = kindOf('purchased');
const returned = kindOf('returned');

/** Numbers in a row of cut-offs: value p01 p20 p50, then recency, frequency and monetary 1/5 … 4/5. */
export const rowLength = 15;
const cutNames = [
  ...['p01', 'p20', 'p50'].map((cut) => `value ${cut}`),
  ...['recency', 'frequency', 'monetary'].flatMap((name) => [1, 2, 3, 4].map((k) => `${name} ${k}/5`)),
];
const shares = [
  [1, 100],
  [20, 100],
  [50, 100],
] as const;
const fifths = [
  [1, 5],
  [2, 5],
  [3, 5],
  [4, 5],
] as const;
const leastMembers = 20;

/** Row k is what is in force from instant k − 1 on, row 0 before the first; NaN where nothing is published. Minor units. */
export interface Cutoffs {
  readonly rows: Float64Array;
  /** One for each thing published: instant, population, cut, value in major units. */
  readonly lines: string[];
}

/** The cut-offs of tier-pyramid and value-rfm at every instant, which ascend. */
export function cutoffsOf(columns: EventColumns, instants: Float64Array): Cutoffs {
  const members = new Members(instants.length, customersIn(columns));
  gather(columns, instants, members);
  const rows = new Float64Array((instants.length + 1) * rowLength).fill(NaN);
  const lines: string[] = [];
  for (let k = 0; k < instants.length; k++) {
    const [before, row] = [k * rowLength, (k + 1) * rowLength];
    rows.copyWithin(row, before, row);
    members.publish(k, rows.subarray(row, row + rowLength), (place, value) => {
      lines.push(`${instants[k] ?? NaN} ${cutNames[place] ?? ''} ${value}`);
    });
  }
  return { rows, lines };
}

/** Days and orders are small whole numbers and only counted; spends are kept. */
class Members {
  /** Days since the last order are at most 365 for who ordered in the last 365 days. */
  readonly days: Int32Array;
  readonly orders: Int32Array[];
  readonly spends: Float64Array;
  readonly paying: Int32Array;

  constructor(
    instants: number,
    readonly customers: number,
  ) {
    this.days = new Int32Array(instants * 366);
    this.orders = Array.from({ length: instants }, () => new Int32Array(64));
    this.spends = new Float64Array(instants * customers);
    this.paying = new Int32Array(instants);
  }

  add(k: number, days: number, orders: number, spend: number): void {
    this.days[k * 366 + days]!++;
    let counts = this.orders[k] as Int32Array;
    if (orders >= counts.length) {
      const larger = new Int32Array(2 * orders);
      larger.set(counts);
      this.orders[k] = counts = larger;
    }
    counts[orders]!++;
    if (spend > 0) this.spends[k * this.customers + this.paying[k]!++] = spend;
  }

  publish(k: number, row: Float64Array, line: (place: number, value: number) => void): void {
    const paying = this.paying[k] as number;
    const days = this.days.subarray(k * 366, (k + 1) * 366);
    const orders = this.orders[k] as Int32Array;
    const buyers = days.reduce((sum, n) => sum + n, 0);
    const put = (place: number, value: number, unit: number): void => {
      row[place] = value;
      line(place, value / unit);
    };
    if (paying >= leastMembers) {
      const spends = this.spends.subarray(k * this.customers, k * this.customers + paying);
      const place = ([n, d]: readonly [number, number]): number => paying - rank(n, d, paying);
      putInPlace(
        spends,
        [...new Set([...shares, ...fifths].map(place))].sort((a, b) => a - b),
      );
      const at = (share: readonly [number, number]): number => spends[place(share)] as number;
      shares.forEach((share, i) => {
        put(i, at(share), 100);
      });
      fifths.forEach((share, i) => {
        put(11 + i, at(share), 100);
      });
    }
    if (buyers >= leastMembers) {
      fifths.forEach(([n, d], i) => {
        put(3 + i, smallest(days, rank(n, d, buyers)), 1);
        put(7 + i, largest(orders, rank(n, d, buyers)), 1);
      });
    }
  }
}

/** ⌈numerator / denominator · n⌉ */
const rank = (numerator: number, denominator: number, n: number): number =>
  Math.floor((numerator * n + denominator - 1) / denominator);

function smallest(counts: Int32Array, rankth: number): number {
  let value = 0;
  for (let seen = counts[0] as number; seen < rankth; seen += counts[value] as number) value++;
  return value;
}

function largest(counts: Int32Array, rankth: number): number {
  let value = counts.length - 1;
  for (let seen = counts[value] as number; seen < rankth; seen += counts[value] as number) value--;
  return value;
}

// eslint-disable-next-line complexity -- one loop with its state in locals is what a hand-written fold is
function gather(columns: EventColumns, instants: Float64Array, members: Members): void {
  const { starts, at, kind } = columns;
  const amount = numbersOf(columns, 'amount');
  const n = instants.length;
  for (let c = 0; c < starts.length - 1; c++) {
    let i = starts[c] as number;
    const end = starts[c + 1] as number;
    let left = i;
    let orders = 0;
    let spend = 0;
    let last = 0;
    let k = 0;
    while (k < n && (instants[k] as number) < (at[i] as number)) k++;
    for (; k < n; k++) {
      const t = instants[k] as number;
      for (; i < end && (at[i] as number) <= t; i++) {
        if (kind[i] === purchased) {
          orders++;
          spend += amount[i] as number;
          last = at[i] as number;
        } else if (kind[i] === returned) spend += amount[i] as number;
      }
      for (; left < i && (at[left] as number) <= t - yearMs; left++) {
        if (kind[left] === purchased) {
          orders--;
          spend -= amount[left] as number;
        } else if (kind[left] === returned) spend -= amount[left] as number;
      }
      if (orders > 0) members.add(k, Math.floor((t - last) / dayMs), orders, spend);
      else if (i === end && left === i) break; // nothing more will come
    }
  }
}
