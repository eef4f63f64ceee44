import type { EventColumns } from '../columns/event-columns.js';

/** The events of many customers, one customer behind the other. */
export interface PopulationColumns extends EventColumns {
  /** Customer c has the events from starts[c] to before starts[c + 1]; one number more than there are customers. */
  readonly starts: Uint32Array;
  /** The instant of a merge or an erasure, ms, by customer; NaN for who goes on. Absent where everybody does. */
  readonly endsAt?: Float64Array;
}

/** Where a customer's events begin and end. */
export const stretchOf = ({ starts }: PopulationColumns, who: number): readonly [number, number] => [
  starts[who] ?? 0,
  starts[who + 1] ?? 0,
];

/** The last instant at which a customer is evaluated. */
export const lastOf = ({ endsAt }: PopulationColumns, who: number, asOf: number): number => {
  const end = endsAt?.[who] ?? NaN;
  return Number.isNaN(end) ? asOf : Math.min(asOf, end - 1);
};

/** The first event of all; Infinity where there is none. */
export function earliest({ starts, at }: PopulationColumns): number {
  let first = Infinity;
  for (const start of starts.subarray(0, -1)) first = Math.min(first, at[start] ?? Infinity);
  return first;
}

/** How many events the busiest customer has. */
export function mostEvents({ starts }: PopulationColumns): number {
  let most = 0;
  for (let who = 0; who + 1 < starts.length; who++) {
    most = Math.max(most, (starts[who + 1] ?? 0) - (starts[who] ?? 0));
  }
  return most;
}
