import type { Expression, ValueType } from '../expression.js';
import { parseCel } from './cel.js';
import type { Node } from './document.js';
import { checkTree } from './expression-checker.js';
import type { Problems } from './problems.js';
import { text } from './read.js';
import type { Scope } from './scope.js';

/** Checks one expression of the document against the names that it sees and the type that it must have. */
export function checkExpression(
  problems: Problems,
  node: Node | undefined,
  wanted: ValueType,
  scope: Scope,
): Expression {
  const standIn: Expression = { kind: 'literal', value: false, type: wanted, at: { line: 1, column: 1 } };
  const source = text(problems, node, 'an expression');
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return standIn;
  const { within, path } = node;
  const parsed = parseCel(source);
  if ('message' in parsed) {
    problems.refuse({ at: within(parsed.index), path }, parsed.message);
    return standIn;
  }
  const found = checkTree(
    { problems, scope, spotAt: (index) => ({ at: within(index), path }) },
    parsed,
    wanted,
  );
  return found ?? standIn;
}
