import type { Expression } from './expression.js';

/** An expression and everything in it. */
export function* piecesOf(expression: Expression): Generator<Expression> {
  yield expression;
  for (const child of childrenOf(expression)) yield* piecesOf(child);
}

// eslint-disable-next-line complexity -- one case for each kind of expression
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'name':
    case 'score':
      return [];
    case 'not':
    case 'negate':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'reaches':
    case 'in':
      return [expression.value];
    case 'conditional':
      return [expression.test, expression.then, expression.else];
    case 'call':
      return expression.arguments;
  }
}
