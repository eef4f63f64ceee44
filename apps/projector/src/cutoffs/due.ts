import type { CompiledRuleSet } from '@hindsight/rules';
import type { TimeState } from '../time/follow-time.js';

/** A cut-off instant whose values have to be computed and published. */
export interface Due {
  readonly id: string;
  readonly version: number;
  readonly compiled: CompiledRuleSet;
  /** Milliseconds since 1970, UTC. */
  readonly instant: number;
  /** The log position up to which history counts. */
  readonly position: bigint;
}

/** What is due and not published for the versions whose reign it is, was, or will be, by rule set and instant. */
export function dueIn({ courses }: Pick<TimeState, 'courses'>): Due[] {
  return courses.flatMap(({ id, version, compiled, cutoffs, cap }) =>
    [...cutoffs.values()]
      .filter(({ values, instant }) => values === null && instant.getTime() <= cap)
      .map((row) => ({
        id,
        version,
        compiled,
        instant: row.instant.getTime(),
        position: row.dueAtPosition,
      }))
      .sort((a, b) => a.instant - b.instant),
  );
}
