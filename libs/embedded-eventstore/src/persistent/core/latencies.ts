const KEPT = 1000;
const QUANTILES: readonly (readonly [name: string, share: number])[] = [
  ['Quintile 1', 0.2],
  ['Quintile 2', 0.4],
  ['Quintile 3', 0.6],
  ['Quintile 4', 0.8],
  ['Quintile 5', 1],
  ['90%', 0.9],
  ['95%', 0.95],
  ['99%', 0.99],
  ['99.5%', 0.995],
  ['99.9%', 0.999],
  ['Highest', 1],
];

export interface Measurement {
  name: string;
  /** whole milliseconds */
  ms: number;
}

/** How long the last thousand messages were in flight. */
export class Latencies {
  private readonly kept: number[] = [];
  private count = 0;

  add(ms: number): void {
    this.kept[this.count % KEPT] = ms;
    this.count += 1;
  }

  /** Quantiles by nearest rank; empty while nothing was measured. */
  measurements(): Measurement[] {
    const sorted = [...this.kept].sort((one, other) => one - other);
    if (sorted.length === 0) return [];
    const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
    const mean = sorted.reduce((sum, ms) => sum + ms, 0) / sorted.length;
    return [
      { name: 'Mean', ms: Math.round(mean) },
      { name: 'Median', ms: at(0.5) },
      { name: 'Fastest', ms: Math.round(sorted[0] ?? 0) },
      ...QUANTILES.map(([name, share]) => ({ name, ms: at(share) })),
    ];
  }
}
