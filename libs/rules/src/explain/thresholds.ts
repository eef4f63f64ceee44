import type { Expression } from '../expression.js';
import { piecesOf } from '../pieces.js';
import type { Output } from '../rule-set.js';
import type { Grounds } from './grounds.js';
import type { Probes, Reading } from './probes.js';

/** How far something is from a boundary at which a comparison turns: 0 on it, of different signs beside it. */
export type Distance = (reading: Reading) => number;

/** Every comparison that an output's result may depend on, as distances that the compiled evaluator reads. */
export function distancesOf(grounds: Grounds, probes: Probes): Distance[] {
  const number = (expression: Expression, reading: Reading) => Number(probes.read(expression, reading));
  const between = (value: Expression, bound: Expression | number): Distance => {
    if (typeof bound === 'number') return (reading) => number(value, reading) - bound;
    return (reading) => number(value, reading) - number(bound, reading);
  };
  return [
    ...grounds.expressions.flatMap((expression) =>
      [...piecesOf(expression)].flatMap((piece) => comparedIn(piece, between, probes)),
    ),
    ...[...grounds.outputs].flatMap((output) => bandsOf(output, between)),
    ...[...grounds.cuts].flatMap(([{ of, name }, cuts]) => {
      const ranked: Expression = { kind: 'name', name: of, type: 'number', at };
      return [...cuts].map(
        (cut): Distance =>
          (reading) =>
            number(ranked, reading) - (probes.cut(name, cut, reading) ?? NaN),
      );
    }),
  ];
}

type Between = (value: Expression, bound: Expression | number) => Distance;

function comparedIn(piece: Expression, between: Between, probes: Probes): Distance[] {
  if (piece.kind === 'reaches') {
    const { value, population, cut } = piece;
    return [(reading) => between(value, probes.cut(population, cut, reading) ?? NaN)(reading)];
  }
  if (piece.kind === 'in') {
    return piece.list.flatMap((item) => (typeof item === 'number' ? [between(piece.value, item)] : []));
  }
  const turns = piece.kind === 'binary' && comparisons.has(piece.operator) && piece.left.type === 'number';
  return turns ? [between(piece.left, piece.right)] : [];
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

const bandsOf = (output: Output, between: Between): Distance[] =>
  output.type === 'score' ? output.bands.map(({ atLeast }) => between(output.value, atLeast)) : [];

const at = { line: 1, column: 1 };
