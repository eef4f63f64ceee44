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

/** What is due and not published for the rule sets in force, by rule set and instant. */
export function dueIn({ courses }: Pick<TimeState, 'courses'>): Due[] {
  return courses
    .filter(({ until }) => until === null)
    .flatMap(({ id, version, compiled, cutoffs }) =>
      [...cutoffs.values()]
        .filter(({ values }) => values === null)
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
