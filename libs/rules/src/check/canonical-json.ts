import { createHash } from 'node:crypto';
import type { Node, Scalar } from './document.js';

/**
 * The document as canonical JSON: keys sorted by UTF-16 units, numbers and texts as ECMAScript prints them.
 * @source RFC 8785 (JSON Canonicalization Scheme), sections 3.2.2 and 3.2.3
 */
export function canonicalJson(node: Node): string {
  if (node.kind === 'scalar') return scalarJson(node.value);
  if (node.kind === 'list') return `[${node.items.map(canonicalJson).join(',')}]`;
  const entries = node.entries.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return `{${entries.map(({ key, value }) => `${scalarJson(key)}:${canonicalJson(value)}`).join(',')}}`;
}

/** SHA-256, lowercase hex, over the canonical JSON as UTF-8. */
export function hashOf(node: Node): string {
  return createHash('sha256').update(canonicalJson(node), 'utf8').digest('hex');
}

const scalarJson = (value: Scalar): string => JSON.stringify(value);
