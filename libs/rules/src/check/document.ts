import type { Place } from '../expression.js';
import type { Spot } from './problems.js';

export type Scalar = string | number | boolean | null;

/** A parsed document: plain values that know where they stand. */
export type Node = MapNode | ListNode | ScalarNode;

export interface MapNode extends Spot {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly keySpot: Spot;
  readonly value: Node;
}

export interface ListNode extends Spot {
  readonly kind: 'list';
  readonly items: readonly Node[];
}

export interface ScalarNode extends Spot {
  readonly kind: 'scalar';
  readonly value: Scalar;
  /** Where the character at this index of a text stands in the file, whatever quotes or folds it. */
  readonly within: (index: number) => Place;
}

/** How a message calls what it found. */
export function describe(node: Node): string {
  if (node.kind === 'map') return 'a mapping';
  if (node.kind === 'list') return 'a list';
  if (node.value === null) return 'nothing';
  if (typeof node.value !== 'string') return `${typeof node.value} ${node.value}`;
  return `text ${quoted(node.value)}`;
}

/** The text in quotes, shortened so that a message stays one line. */
export function quoted(text: string): string {
  return JSON.stringify(text.length <= 40 ? text : `${text.slice(0, 39)}…`);
}
