import { isAlias, isMap, isNode, isScalar, isSeq, type Pair, type Scalar as YamlScalar } from 'yaml';
import type { Place } from '../expression.js';
import { quoted, type Entry, type Node, type Scalar, type ScalarNode } from './document.js';
import type { Problems, Spot } from './problems.js';
import { sourceOffsets, type Style } from './source-offsets.js';

interface Reading {
  readonly problems: Problems;
  readonly source: string;
  readonly place: (offset: number) => Place;
}

interface Ranged {
  readonly range?: readonly [number, number, number] | null | undefined;
}

/** Turns YAML's tree into ours; refuses what a rule set may not use: anchors, aliases, repeated keys, .nan, .inf. */
export function readNode(reading: Reading, node: unknown, path = '', fallback?: Place): Node {
  const spot = spotOf(reading, node as Ranged | null, path, fallback); // every YAML node has a range, or it is null
  refuseAnchor(reading, node, spot);
  if (isMap(node)) return { kind: 'map', entries: readEntries(reading, node.items, spot), ...spot };
  if (isSeq(node)) {
    const items = node.items.map((item, index) => readNode(reading, item, `${path}[${index}]`, spot.at));
    return { kind: 'list', items, ...spot };
  }
  return isScalar(node) ? readScalar(reading, node, spot) : scalar(null, spot, () => spot.at);
}

function refuseAnchor({ problems }: Reading, node: unknown, spot: Spot): void {
  if (isAlias(node)) problems.refuse(spot, 'no YAML aliases; a text that begins with "*" must be in quotes');
  else if (isNode(node) && node.anchor !== undefined) {
    problems.refuse(spot, 'no YAML anchors; a text that begins with "&" must be in quotes');
  }
}

function spotOf(reading: Reading, node: Ranged | null, path: string, fallback?: Place): Spot {
  const start = node?.range?.[0];
  return { at: start === undefined ? (fallback ?? { line: 1, column: 1 }) : reading.place(start), path };
}

function readEntries(reading: Reading, pairs: readonly Pair[], map: Spot): Entry[] {
  const entries: Entry[] = [];
  const lines = new Map<string, number>();
  for (const { key: node, value } of pairs) {
    const spot = spotOf(reading, node as Ranged | null, map.path, map.at); // as above
    const key = readKey(reading, node, spot);
    if (key === null) continue;
    const keySpot = { ...spot, path: map.path === '' ? key : `${map.path}.${key}` };
    const line = lines.get(key);
    if (line === undefined) {
      entries.push({ key, keySpot, value: readNode(reading, value, keySpot.path, spot.at) });
      lines.set(key, spot.at.line);
    } else reading.problems.refuse(keySpot, `key ${quoted(key)} is already on line ${line}`);
  }
  return entries;
}

function readKey(reading: Reading, node: unknown, spot: Spot): string | null {
  refuseAnchor(reading, node, spot);
  if (isScalar(node) && typeof node.value === 'string') return node.value;
  if (!isAlias(node)) reading.problems.refuse(spot, 'expected a text as key; if it is one, put it in quotes');
  return null;
}

function readScalar(reading: Reading, node: YamlScalar, spot: Spot): Node {
  const { value } = node;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    reading.problems.refuse(spot, `expected a finite number, found ${node.source ?? 'one that is not'}`);
    return scalar(0, spot, () => spot.at);
  }
  if (typeof value !== 'string') return scalar(isPlain(value) ? value : null, spot, () => spot.at);
  if (/\p{Surrogate}/u.test(value))
    reading.problems.refuse(spot, 'half of a surrogate pair is not a character');
  return scalar(value, spot, placesWithin(reading, node, value));
}

const scalar = (value: Scalar, spot: Spot, within: ScalarNode['within']): ScalarNode => ({
  kind: 'scalar',
  value,
  within,
  ...spot,
});

const isPlain = (value: unknown): value is number | boolean =>
  typeof value === 'number' || typeof value === 'boolean';

function placesWithin(reading: Reading, node: YamlScalar, value: string): ScalarNode['within'] {
  let offsets: readonly number[] | null = null;
  const [start, end] = node.range ?? [0, 0];
  return (index) => {
    offsets ??= sourceOffsets(value, reading.source, start, end, styleOf(node));
    return reading.place(offsets[Math.min(index, value.length)] ?? start);
  };
}

function styleOf(node: YamlScalar): Style {
  if (node.type === 'QUOTE_DOUBLE') return 'double';
  if (node.type === 'QUOTE_SINGLE') return 'single';
  return node.type === 'PLAIN' ? 'plain' : 'block';
}
