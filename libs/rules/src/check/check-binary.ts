import type { ValueType } from '../expression.js';
import type { ASTNode } from './cel.js';
import { valueOf } from './check-literal.js';
import { isMember, isScore, populationOf, refuseMember, type Member } from './check-reference.js';
import { placeOf, refuseAt, sourceOf, typed, type Checking, type Found, type NodeOf } from './checking.js';

type Arithmetic = NodeOf<'&&' | '||' | '+' | '-' | '*' | '/'>;
type Comparison = NodeOf<'<' | '<=' | '>' | '>='>;

/** Two operands of one type. */
export function checkBinary(
  checking: Checking,
  node: Arithmetic | Comparison,
  operands: ValueType,
  type: ValueType,
): Found {
  const left = typed(checking, node.args[0], operands, ` on the left of ${node.op}`);
  const right = typed(checking, node.args[1], operands, ` on the right of ${node.op}`);
  return (
    left && right && { kind: 'binary', operator: node.op, left, right, type, at: placeOf(checking, node) }
  );
}

export function checkEquality(checking: Checking, node: NodeOf<'==' | '!='>): Found {
  const left = checking.check(node.args[0]);
  const right = left
    ? typed(checking, node.args[1], left.type, ` on the right of ${node.op}, like on the left`)
    : checking.check(node.args[1]);
  return (
    left &&
    right && { kind: 'binary', operator: node.op, left, right, type: 'boolean', at: placeOf(checking, node) }
  );
}

/** Numbers, or a number against a cut-off. */
export function checkComparison(checking: Checking, node: Comparison): Found {
  const bound = node.args[1];
  if (!isMember(bound) || isScore(checking, bound)) return checkBinary(checking, node, 'number', 'boolean');
  const cutsBefore = checking.cuts.named;
  const value = typed(checking, node.args[0], 'number', ` on the left of ${node.op}`);
  if (checking.cuts.named > cutsBefore) {
    return refuseAt(checking, node, 'a number that is compared with a cut-off may not name one itself');
  }
  const cut = cutOf(checking, bound, node.op);
  if (!value || !cut) return null;
  checking.cuts.named += 1;
  const { name: population, member } = cut;
  return { kind: 'reaches', value, population, cut: member, type: 'boolean', at: placeOf(checking, node) };
}

function cutOf(checking: Checking, node: NodeOf<'.'>, operator: string): Member | null {
  const found = populationOf(checking, node);
  if (!found || refuseMember(checking, node, found)) return null;
  const [expected, better] = found.names.order === 'desc' ? ['>=', 'larger'] : ['<=', 'smaller'];
  if (operator === expected) return found;
  const message = `expected ${expected} before this cut-off (${better} is better in "${found.name}"), found ${operator}`;
  return refuseAt(checking, node, message);
}

/** `value in [literals]`: numbers or texts, all of the type of the value. */
export function checkMembership(checking: Checking, node: NodeOf<'in'>): Found {
  const [left, right] = node.args;
  const value = checking.check(left);
  if (value?.type === 'boolean') {
    return refuseAt(checking, left, 'expected a number or a text on the left of in, found boolean');
  }
  const list = checkList(checking, right, value?.type ?? null);
  return value && list && { kind: 'in', value, list, type: 'boolean', at: placeOf(checking, node) };
}

function checkList(checking: Checking, node: ASTNode, like: ValueType | null): (number | string)[] | null {
  if (node.op !== 'list' || node.args.length === 0) {
    return refuseAt(checking, node, 'expected a list of numbers or of texts on the right of in: ["a", "b"]');
  }
  let wanted = like;
  const list = node.args.map((item) => {
    const found = literal(item);
    wanted ??= typeof found === 'string' ? 'text' : 'number';
    if (found !== null && (typeof found === 'string') === (wanted === 'text')) return found;
    return refuseAt(checking, item, `expected a ${wanted} literal in this list, found ${sourceOf(item)}`);
  });
  const complete = list.filter((one) => one !== null);
  return complete.length < list.length ? null : complete;
}

function literal(node: ASTNode | undefined): number | string | null {
  if (node?.op === '-_') {
    const negated = literal(node.args);
    return typeof negated === 'number' ? -negated : null;
  }
  const value = node?.op === 'value' ? valueOf(node) : null;
  return typeof value === 'boolean' || value === Infinity ? null : value;
}
