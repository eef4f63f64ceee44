import { parseCel, type ASTNode } from '../check/cel.js';
import { valueOf } from '../check/check-literal.js';

/** A number that stands in an expression; a sign before it belongs to it. */
export interface NumberLiteral {
  readonly start: number;
  readonly end: number;
  /** What it is compared with where that is a name, or the score of a population; null otherwise. */
  readonly beside: string | null;
}

/** The numbers in an expression that passed the check, in the order in which they stand. */
export function numbersIn(text: string): readonly NumberLiteral[] {
  const tree = parseCel(text);
  if ('message' in tree) return [];
  const found: NumberLiteral[] = [];
  visit(tree, null, found);
  return found.sort((a, b) => a.start - b.start);
}

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);

function visit(node: ASTNode, beside: string | null, found: NumberLiteral[]): void {
  if (isNumber(node)) {
    found.push({ start: node.start, end: node.end, beside });
    return;
  }
  const children = childrenOf(node);
  const [left, right] = children;
  const compares = comparisons.has(node.op) && left !== undefined && right !== undefined;
  for (const child of children) visit(child, compares ? nameOf(child === left ? right : left) : null, found);
}

function isNumber(node: ASTNode): boolean {
  if (node.op === '-_') return node.args.op === 'value' && typeof valueOf(node.args) === 'number';
  return node.op === 'value' && typeof valueOf(node) === 'number';
}

function nameOf(node: ASTNode): string | null {
  const written = node.input.slice(node.start, node.end).trim();
  return /(?:^|\.)([A-Za-z_]\w*)$/.exec(written)?.[1] ?? null;
}

/** Operands, arguments and items, however deep the parser nests their lists. */
function childrenOf({ args }: ASTNode): readonly ASTNode[] {
  const found: ASTNode[] = [];
  const gather = (one: unknown): void => {
    if (Array.isArray(one)) one.forEach(gather);
    else if (isNode(one)) found.push(one);
  };
  gather(args);
  return found;
}

const isNode = (one: unknown): one is ASTNode =>
  typeof one === 'object' && one !== null && 'op' in one && 'start' in one;
