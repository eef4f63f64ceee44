import type { Expression, Place, ValueType } from '../expression.js';
import type { ASTNode } from './cel.js';
import type { Problems, Spot } from './problems.js';
import type { Scope } from './scope.js';

/** A checked expression, or null for one that was refused: whoever needs it stays silent. */
export type Found = Expression | null;
export type NodeOf<Op extends ASTNode['op']> = Extract<ASTNode, { op: Op }>;

/** What the check of one expression shares. */
export interface Checking {
  readonly problems: Problems;
  readonly scope: Scope;
  readonly spotAt: (index: number) => Spot;
  readonly check: (node: ASTNode) => Found;
  /** How many cut-offs the pieces checked so far have named. */
  readonly cuts: { named: number };
}

export function refuseAt(checking: Checking, node: ASTNode, message: string): null {
  checking.problems.refuse(checking.spotAt(node.start), message);
  return null;
}

export const placeOf = (checking: Checking, node: ASTNode): Place => checking.spotAt(node.start).at;

/** Checks a piece that must be of one type; `where` says beside what it stands. */
export function typed(checking: Checking, node: ASTNode, wanted: ValueType, where = ''): Found {
  const found = checking.check(node);
  if (found === null || found.type === wanted) return found;
  return refuseAt(checking, node, `expected a ${wanted}${where}, found ${found.type} (${sourceOf(node)})`);
}

/** What stands in the file for a piece, shortened so that a message stays one line. */
export function sourceOf(node: ASTNode): string {
  const source = node.input.slice(node.start, node.end).replaceAll(/\s+/g, ' ');
  return source.length <= 40 ? source : `${source.slice(0, 39)}…`;
}
