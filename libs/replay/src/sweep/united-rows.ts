import { meaning, placesOf, type Expression, type Flag, type Output, type Table } from '@hindsight/rules';
import type { Condition, Decoding } from './decoding.js';
import { stepOf, type Ladder } from './ladder.js';

/** A table without a hold, or a flag: its result follows from what holds at the instant. */
export type Rows = Flag | (Table & { readonly hold: null });

export const isRows = (output: Output): output is Rows =>
  output.type === 'flag' || (output.type === 'table' && output.hold === null);

/** The same text for outputs whose conditions are put together alike of comparisons of the same measures. */
export const askedAlike = (output: Rows): string =>
  meaning(rowsOf(output).map(({ when }) => withoutBounds(when)));

/** Where a piece of a condition is found: which of the united outputs, and where it holds. */
export interface FoundPiece {
  readonly place: number;
  readonly holds: Int32Array;
}

/** What a condition is made of, for whoever evaluates the pieces. */
export interface Pieces {
  /** One bound of one measure, which holds at place 0 of the ladder. */
  readonly bound: (ladder: Ladder) => FoundPiece;
  readonly truth: (expression: Expression) => FoundPiece;
}

/** Reads rows off the pieces of their conditions. @returns also the united outputs that they need, by place */
export function rowsThrough(
  output: Rows,
  pieces: Pieces,
): { readonly places: readonly number[]; readonly decoding: Decoding } {
  const places: number[] = [];
  const { results } = placesOf(output);
  const reads = ({ place, holds }: FoundPiece): Condition => {
    const known = places.indexOf(place);
    return { kind: 'reads', which: known >= 0 ? known : places.push(place) - 1, holds };
  };
  const rows = rowsOf(output).map(({ when, then }) => ({
    ...{ when: conditionOf(when, pieces, reads), result: results.indexOf(then) },
  }));
  const otherwise = results.indexOf(output.type === 'flag' ? 'false' : output.else);
  return { places, decoding: { kind: 'rows', width: places.length, rows, otherwise } };
}

const rowsOf = (output: Rows): readonly { readonly when: Expression; readonly then: string }[] =>
  output.type === 'flag' ? [{ when: output.when, then: 'true' }] : output.rows;

function conditionOf(when: Expression, pieces: Pieces, reads: (piece: FoundPiece) => Condition): Condition {
  const inner = (one: Expression): Condition => conditionOf(one, pieces, reads);
  if (when.kind === 'literal') return { kind: 'constant', value: when.value === true };
  if (when.kind === 'not') return { kind: 'not', operand: inner(when.operand) };
  const joined = joinedBy(when);
  if (joined) return { kind: joined.by, left: inner(joined.left), right: inner(joined.right) };
  const step = stepOf(when, '');
  if (!step) return reads(pieces.truth(when));
  const { measure, bound } = step;
  const alone = { type: 'table', clamp: null, hold: null, otherwise: 1, heights: [1, 0] } as const;
  return reads(pieces.bound({ ...alone, measure, rungs: [{ bound, result: 0 }] }));
}

function joinedBy(when: Expression) {
  if (when.kind !== 'binary' || (when.operator !== '&&' && when.operator !== '||')) return null;
  return {
    by: when.operator === '&&' ? ('and' as const) : ('or' as const),
    left: when.left,
    right: when.right,
  };
}

/** The condition with nothing in the places of its bounds, and of what is no comparison. */
function withoutBounds(when: Expression): unknown {
  if (when.kind === 'not') return [when.kind, withoutBounds(when.operand)];
  const joined = joinedBy(when);
  if (joined) return [joined.by, withoutBounds(joined.left), withoutBounds(joined.right)];
  const step = stepOf(when, '');
  return step ? [step.measure, step.bound.kind] : [];
}
