const dayMs = 86_400_000;

/** The close a moment belongs to: a day is (midnight, next midnight] in UTC, so midnight itself ends a day. */
export const closeOf = (instant: number): number => Math.ceil(instant / dayMs) * dayMs;

export interface Day<T> {
  /** The midnight that closes it, milliseconds since 1970, UTC. */
  readonly through: number;
  readonly steps: readonly T[];
}

/** Cuts a stream that is sorted by time into days, in order; days with nothing in them are left out. */
export async function* daysOf<T>(
  sorted: AsyncIterable<T>,
  instantOf: (one: T) => number,
): AsyncGenerator<Day<T>> {
  let through: number | null = null;
  let steps: T[] = [];
  for await (const one of sorted) {
    const close = closeOf(instantOf(one));
    if (through !== null && close !== through) {
      yield { through, steps };
      steps = [];
    }
    through = close;
    steps.push(one);
  }
  if (through !== null) yield { through, steps };
}
