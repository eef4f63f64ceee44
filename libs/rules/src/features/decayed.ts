import type { Aggregate } from './qualifying.js';

/** A sum whose parts halve every `halfLifeMs`, kept as the pair (A, at) of RULES §3. */
class DecayedSum {
  private sum = 0;
  private at = 0;

  constructor(private readonly halfLifeMs: number) {}

  clear(): void {
    this.sum = this.at = 0;
  }

  add(x: number, at: number): void {
    this.sum = this.reading(at) + x;
    this.at = at;
  }

  reading(t: number): number {
    if (this.sum === 0) return 0; // at first `at` is nowhere
    return this.sum * Math.pow(2, -(t - this.at) / this.halfLifeMs);
  }
}

/** Rounded to twelve significant digits, so that engines whose powers differ in the last bits agree. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** `unit` turns a stored number into what is read; an event without a field counts 1. */
export function decayedSum(halfLifeMs: number, unit: number): Aggregate {
  const sum = new DecayedSum(halfLifeMs);
  return {
    ages: true,
    clear: () => {
      sum.clear();
    },
    enter: (x, at) => {
      sum.add((x as number) / unit, at); // number fields only, or the 1 of no field
    },
    leave: nothingLeaves,
    value: (_, t) => rounded(sum.reading(t)),
  };
}

/** The mean of what is remembered, drawn to `prior` as if that had been seen `priorWeight` times. */
export function decayedMean(halfLifeMs: number, unit: number, prior: number, priorWeight: number): Aggregate {
  const sum = new DecayedSum(halfLifeMs);
  const weight = new DecayedSum(halfLifeMs);
  return {
    ages: true,
    clear: () => {
      sum.clear();
      weight.clear();
    },
    enter: (x, at) => {
      sum.add((x as number) / unit, at); // number fields only
      weight.add(1, at);
    },
    leave: nothingLeaves,
    value: (_, t) => rounded((priorWeight * prior + sum.reading(t)) / (priorWeight + weight.reading(t))),
  };
}

function nothingLeaves(): void {
  // decayed aggregates have no window
}
