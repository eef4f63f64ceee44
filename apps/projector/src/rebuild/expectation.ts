import type { ComparedRows } from '@hindsight/read-models';

/** What rebuilt tables may tell otherwise: nothing, anything, or what some outputs of the rules say. */
export type Expectation = 'same' | 'any' | { readonly outputs: readonly string[] };

/** Whether rows are alike, or may be other. */
export const isExpected = ({ identical, output }: ComparedRows, expected: Expectation): boolean =>
  identical || mayDiffer(output, expected);

/** @param output null: it is of no output */
export function mayDiffer(output: string | null, expected: Expectation): boolean {
  if (typeof expected === 'string') return expected === 'any';
  return output !== null && expected.outputs.includes(output);
}
