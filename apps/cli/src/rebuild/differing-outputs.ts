import type { Comparison } from '@hindsight/replay';
import { mayDiffer, type Expectation } from '../../../projector/src/projector.module.js';

/** An output that says something else under the version, or that one of the two lacks. */
export interface DifferingOutput {
  readonly output: string;
  /** How many customers it moves; null where only one side has it. */
  readonly moved: number | null;
  readonly expected: boolean;
}

/**
 * What a version of a rule set changes, output by output, held against what was expected of it. Outputs whose results have no
 * names are not among them: a comparison cannot tell them apart.
 */
export function differingOutputs(comparison: Comparison, expected: Expectation): DifferingOutput[] {
  const { outputs, onlyInControl, onlyInCandidate } = comparison;
  const moving = outputs.filter(({ moved }) => moved > 0);
  const lacking = [...onlyInControl, ...onlyInCandidate].map((output) => ({ output, moved: null }));
  return [...moving, ...lacking].map(({ output, moved }) => ({
    output,
    moved,
    expected: mayDiffer(output, expected),
  }));
}
