import { describe, type ListNode, type MapNode, type Node } from './document.js';
import type { Problems } from './problems.js';

// A reader that finds something else says so and returns a stand-in, so that the check goes on and finds the rest. The
// tree built with stand-ins is thrown away. A missing node is silent here: `fields` has already asked for it.

export type Fields = ReadonlyMap<string, Node>;

/** The entries of a mapping by key. Asks for required keys that are missing, refuses keys that nobody knows. */
export function fields(
  problems: Problems,
  node: Node,
  what: string,
  required: readonly string[],
  optional: readonly string[] = [],
): Fields {
  const found = new Map<string, Node>();
  const known = [...required, ...optional];
  for (const { key, keySpot, value } of mapping(problems, node, what).entries) {
    if (known.includes(key)) found.set(key, value);
    else
      problems.refuseName(
        keySpot,
        `unknown key "${key}" in ${what}; expected ${known.join(', ')}`,
        key,
        known,
      );
  }
  for (const key of required) {
    if (node.kind === 'map' && !found.has(key)) problems.refuse(node, `${what} needs ${key}`);
  }
  return found;
}

export function mapping(problems: Problems, node: Node | undefined, what: string): MapNode {
  if (node?.kind === 'map') return node;
  if (node) problems.refuse(node, `expected ${what} as a mapping, found ${describe(node)}`);
  return { kind: 'map', entries: [], at: { line: 1, column: 1 }, path: '' };
}

/** A list with at least one item. */
export function list(problems: Problems, node: Node | undefined, what: string): ListNode['items'] {
  if (node?.kind === 'list' && node.items.length > 0) return node.items;
  if (node)
    problems.refuse(
      node,
      `expected a list of ${what}, found ${isEmpty(node) ? 'an empty one' : describe(node)}`,
    );
  return [];
}

const isEmpty = (node: Node): boolean => node.kind === 'list' && node.items.length === 0;

export function text(problems: Problems, node: Node | undefined, what: string): string {
  const found = node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
  if (found === null && node) problems.refuse(node, `expected ${what} as text, found ${describe(node)}`);
  return found ?? '';
}

/** A text that names something declared elsewhere: never an empty one. */
export function reference(problems: Problems, node: Node | undefined, what: string): string {
  const found = text(problems, node, what);
  if (node?.kind === 'scalar' && node.value === '')
    problems.refuse(node, `expected ${what}, found an empty text`);
  return found;
}

/** A result, a state or an id: a text that is not empty and has no control characters. */
export function label(problems: Problems, node: Node | undefined, what: string): string {
  const found = reference(problems, node, what);
  if (node && /\p{Cc}/u.test(found)) problems.refuse(node, `${what} has a control character`);
  return found;
}

export function number(problems: Problems, node: Node | undefined, what: string): number {
  const found = node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : null;
  if (found === null && node) problems.refuse(node, `expected ${what} as a number, found ${describe(node)}`);
  return found ?? 0;
}

/** A whole number of at least `least`. */
export function wholeNumber(
  problems: Problems,
  node: Node,
  what: string,
  least: number,
  most?: number,
): number {
  const found = node.kind === 'scalar' ? node.value : null;
  const fits =
    typeof found === 'number' && Number.isSafeInteger(found) && found >= least && found <= (most ?? found);
  if (fits) return found;
  const range = most === undefined ? `of at least ${least}` : `from ${least} to ${most}`;
  problems.refuse(node, `expected ${what} as a whole number ${range}, found ${describe(node)}`);
  return least;
}

export function oneOf<Choice extends string>(
  problems: Problems,
  node: Node | undefined,
  what: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const value = node?.kind === 'scalar' ? node.value : null;
  const found = choices.find((choice) => choice === value);
  if (found === undefined && node) {
    const message = `expected ${what} as one of ${choices.join(', ')}, found ${describe(node)}`;
    problems.refuseName(node, message, typeof value === 'string' ? value : '', choices);
  }
  return found ?? choices[0];
}
