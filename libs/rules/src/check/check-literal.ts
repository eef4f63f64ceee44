import { refuseAt, placeOf, type Checking, type Found, type NodeOf } from './checking.js';

/** A number, a text, true or false; integers are lifted to doubles. */
export function checkLiteral(checking: Checking, node: NodeOf<'value'>): Found {
  const at = placeOf(checking, node);
  const value = valueOf(node);
  if (typeof value === 'number' && Number.isFinite(value))
    return { kind: 'literal', value, type: 'number', at };
  if (typeof value === 'string') return { kind: 'literal', value, type: 'text', at };
  if (typeof value === 'boolean') return { kind: 'literal', value, type: 'boolean', at };
  return refuseAt(
    checking,
    node,
    'expected a decimal number, a text, true or false (no null, raw, byte, hex or unsigned)',
  );
}

export function valueOf(node: NodeOf<'value'>): number | string | boolean | null {
  const { args: value } = node;
  const source = node.input.slice(node.start, node.end);
  if (/^(?:[rR]['"]|0[xX])/.test(source)) return null;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'object' ? null : value;
}
