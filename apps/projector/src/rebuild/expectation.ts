import type { ComparedRows } from '@hindsight/read-models';

/** What rebuilt tables may tell otherwise: nothing, anything, or what some outputs of the rules say. */
export type Expectation = 'same' | 'any' | { readonly outputs: readonly string[] };

/** Whether rows are alike, or may be other. */
export function isExpected({ identical, output }: ComparedRows, expected: Expectation): boolean {
  if (identical || expected === 'any') return true;
  return expected !== 'same' && output !== null && expected.outputs.includes(output);
}
