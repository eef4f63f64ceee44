import { formatMoney, money } from '@hindsight/domain';
import type { OutlierBounds } from '../mapping/mapping.js';
import type { Told } from '../told.js';

/** Something that lies far from the others. */
export interface Outlier {
  readonly line: number;
  readonly reason: 'amount-outlier' | 'date-outlier';
  /** The fact in the mapping. */
  readonly fact: string;
  /** What was said, and beyond what it lies. */
  readonly value: string;
  readonly beyond: string;
}

/** Quarters of fewer say nothing. */
const fewest = 8;

interface Amount {
  readonly line: number;
  readonly minor: bigint;
}

/** Collects what is told, and finds what lies far from the others. About 100 bytes for each amount. */
export class Outliers {
  readonly #amounts = new Map<string, { fact: string; currency: string; all: Amount[] }>();
  readonly #dates: Outlier[] = [];

  constructor(private readonly bounds: OutlierBounds) {}

  hear(told: Told): void {
    this.#hearDate(told);
    const { fact, row } = told;
    if (!fact || !('amount' in fact.command) || !fact.command.amount) return;
    const { minor, currency } = fact.command.amount;
    const key = `${fact.name}:${currency}`;
    const known = this.#amounts.get(key) ?? { fact: fact.name, currency, all: [] };
    this.#amounts.set(key, known);
    known.all.push({ line: row.line, minor });
  }

  #hearDate({ fact, occurredAt, row: { line } }: Told): void {
    const { from, to } = this.bounds;
    const at = occurredAt.getTime();
    if (at >= from && at < to) return;
    const beyond = new Date(at < from ? from : to).toISOString();
    const name = fact?.name ?? 'registration';
    this.#dates.push({ line, reason: 'date-outlier', fact: name, value: occurredAt.toISOString(), beyond });
  }

  /** By line. */
  found(): Outlier[] {
    const amounts = [...this.#amounts.values()].flatMap(({ fact, currency, all }) => {
      const fence = fenceOf(
        all.map(({ minor }) => minor),
        this.bounds.k,
      );
      if (fence === null) return [];
      const far = all.filter(({ minor }) => minor > fence);
      const text = (minor: bigint) => `${formatMoney(money(minor, currency))} ${currency}`;
      return far.map(({ line, minor }) => ({
        ...{ line, reason: 'amount-outlier' as const, fact },
        ...{ value: text(minor), beyond: text(fence) },
      }));
    });
    return [...this.#dates, ...amounts].sort((a, b) => a.line - b.line);
  }
}

/**
 * The amount above which others of its kind are outliers: k interquartile ranges above the third quartile, in minor
 * units, rounded down. Quartiles are amounts that are there: those of rank ⌈n/4⌉ and ⌈3n/4⌉.
 * @returns null for fewer than 8 amounts
 * @source Tukey, Exploratory Data Analysis (1977), ch. 2: fences; with k = 3 the outer one ("far out"). Quartiles by
 * definition 1 of Hyndman and Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996).
 */
export function fenceOf(minors: readonly bigint[], k: number): bigint | null {
  if (minors.length < fewest) return null;
  const sorted = minors.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
  const ranked = (quarters: number) => sorted[Math.ceil((sorted.length * quarters) / 4) - 1] ?? 0n;
  const [first, third] = [ranked(1), ranked(3)];
  return third + ((third - first) * BigInt(Math.round(k * 1000))) / 1000n;
}
