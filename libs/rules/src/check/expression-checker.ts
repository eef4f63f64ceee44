import type { ValueType } from '../expression.js';
import type { ASTNode } from './cel.js';
import { checkBinary, checkComparison, checkEquality, checkMembership } from './check-binary.js';
import { checkLiteral } from './check-literal.js';
import { checkMember, checkName } from './check-reference.js';
import { placeOf, refuseAt, typed, type Checking, type Found, type NodeOf } from './checking.js';

// Whoever walks a checked expression may recurse: no tree is deeper than this.
const depthAtMost = 250;

type Checks = { readonly [Op in ASTNode['op']]: (checking: Checking, node: NodeOf<Op>) => Found };

const notOurs =
  (what: string) =>
  (checking: Checking, node: ASTNode): Found =>
    refuseAt(checking, node, `${what} is not part of the rule language`);

const checks: Checks = {
  value: checkLiteral,
  id: checkName,
  '.': checkMember,
  '!_': (checking, node) => checkUnary(checking, node, 'not', 'boolean'),
  '-_': (checking, node) => checkUnary(checking, node, 'negate', 'number'),
  '&&': (checking, node) => checkBinary(checking, node, 'boolean', 'boolean'),
  '||': (checking, node) => checkBinary(checking, node, 'boolean', 'boolean'),
  '==': checkEquality,
  '!=': checkEquality,
  '<': checkComparison,
  '<=': checkComparison,
  '>': checkComparison,
  '>=': checkComparison,
  '+': (checking, node) => checkBinary(checking, node, 'number', 'number'),
  '-': (checking, node) => checkBinary(checking, node, 'number', 'number'),
  '*': (checking, node) => checkBinary(checking, node, 'number', 'number'),
  '/': (checking, node) => checkBinary(checking, node, 'number', 'number'),
  in: checkMembership,
  '?:': checkConditional,
  call: checkCall,
  '%': notOurs('the operator %'),
  rcall: notOurs('a method or macro'),
  list: notOurs('a list, except on the right of "in",'),
  map: notOurs('a map'),
  '[]': notOurs('an index'),
  '[?]': notOurs('an index'),
  '.?': notOurs('an optional field'),
};

/** Checks one parsed expression. Null stands for a piece that was refused, so that it is not refused twice. */
export function checkTree(
  context: Pick<Checking, 'problems' | 'scope' | 'spotAt'>,
  tree: ASTNode,
  wanted: ValueType,
): Found {
  let depth = 0;
  const checking: Checking = {
    ...context,
    cuts: { named: 0 },
    check: (node) => {
      if (depth >= depthAtMost) return refuseAt(checking, node, `nested deeper than ${depthAtMost} levels`);
      depth += 1;
      const check = checks[node.op] as (checking: Checking, node: ASTNode) => Found; // the table is keyed by op
      const found = check(checking, node);
      depth -= 1;
      return found;
    },
  };
  return typed(checking, tree, wanted);
}

function checkUnary(
  checking: Checking,
  node: NodeOf<'!_' | '-_'>,
  kind: 'not' | 'negate',
  type: ValueType,
): Found {
  const operand = typed(checking, node.args, type, ` after ${kind === 'not' ? '!' : '-'}`);
  return operand && { kind, operand, type, at: placeOf(checking, node) };
}

function checkConditional(checking: Checking, node: NodeOf<'?:'>): Found {
  const [condition, yes, no] = node.args;
  const test = typed(checking, condition, 'boolean', ' before ?');
  const then = checking.check(yes);
  const otherwise = then ? typed(checking, no, then.type, ` after :, like before it`) : checking.check(no);
  if (!test || !then || !otherwise) return null;
  return { kind: 'conditional', test, then, else: otherwise, type: then.type, at: placeOf(checking, node) };
}

const functions = { min: Infinity, max: Infinity, abs: 1, floor: 1 };

function checkCall(checking: Checking, node: NodeOf<'call'>): Found {
  const [name, nodes] = node.args;
  if (!isFunction(name)) {
    const message = `unknown function "${name}"; expected ${Object.keys(functions).join(', ')}`;
    checking.problems.refuseName(checking.spotAt(node.start), message, name, Object.keys(functions));
    return null;
  }
  if (nodes.length < 1 || nodes.length > functions[name]) {
    const expected = functions[name] === 1 ? 'one number' : 'at least one number';
    return refuseAt(checking, node, `${name}() takes ${expected}, found ${nodes.length} arguments`);
  }
  const found = nodes.map((argument) => typed(checking, argument, 'number', ` in ${name}()`));
  const complete = found.filter((one) => one !== null);
  if (complete.length < found.length) return null;
  return { kind: 'call', function: name, arguments: complete, type: 'number', at: placeOf(checking, node) };
}

const isFunction = (name: string): name is keyof typeof functions => Object.hasOwn(functions, name);
