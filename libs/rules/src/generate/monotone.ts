import type { Expression } from '../expression.js';

/** Whether a number moves one way only as one of its parts does, the others standing still. */
export function keepsOrder(expression: Expression, part: Expression): boolean {
  if (expression.kind === 'negate') return true;
  if (expression.kind === 'call') return expression.function !== 'abs';
  if (expression.kind !== 'binary') return false;
  return (
    ['+', '-', '*'].includes(expression.operator) || (expression.operator === '/' && expression.left === part)
  );
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

/** Whether it compares numbers. */
export const isComparison = (expression: Expression & { kind: 'binary' }): boolean =>
  comparisons.has(expression.operator) && expression.left.type === 'number';
