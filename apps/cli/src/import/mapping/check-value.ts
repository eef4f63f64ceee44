import {
  describeNode,
  readFields,
  readLabel,
  readList,
  readMapping,
  readText,
  type DocumentNode as Node,
  type Problems,
} from '@hindsight/rules';
import type { Field } from './command-fields.js';
import { isZone, saysTheDay } from './instants.js';
import { instant, type Kind } from './kinds.js';
import type { CurrencyColumn, Filled, Origin } from './mapping.js';
import { byWords } from './words.js';
import type { Option, Writing } from './writing.js';

/** What the check of a mapping shares. */
export interface Checking {
  readonly problems: Problems;
  /** In which times of day are read that say no offset. */
  readonly zone: string;
  /** What amounts are in where the mapping says nothing else; ISO 4217. */
  readonly currency: string;
  readonly isGrouped: boolean;
  /** When the file was made, as whoever imports it says. */
  readonly asOf?: Date | undefined;
}

const origins = ['column', 'const', 'count', 'given'] as const;
type Keys = ReadonlyMap<string, Node>;

/** How a field is filled: `{ column }` with how it is written, `{ const }`, `{ count: rows }` of a group, or `{ given: asOf }`. */
export function checkFilled(
  checking: Checking,
  field: string,
  node: Node,
  { kind, required }: Field,
): Filled {
  const { problems } = checking;
  const keys = readFields(problems, node, field, [], [...origins, ...kind.options]);
  const said = origins.filter((origin) => keys.has(origin));
  if (node.kind === 'map' && said.length !== 1)
    problems.refuse(node, `${field} needs one of ${origins.join(', ')}`);
  const currency = checkCurrency(problems, keys.get('currency'));
  const code = currency && 'code' in currency ? currency.code : checking.currency;
  const writing = { ...checkWriting(checking, keys), currency: code };
  return {
    field,
    required,
    unfit: kind.unfit,
    readerFor: (other) =>
      byWords(kind.reader(other === undefined ? writing : { ...writing, currency: other }), writing),
    currency,
    origin: checkOrigin(checking, field, keys, kind, writing),
  };
}

function checkOrigin(checking: Checking, field: string, keys: Keys, kind: Kind, writing: Writing): Origin {
  const { problems } = checking;
  const [column, constant, count, given] = origins.map((origin) => keys.get(origin));
  if (constant) return checkConst(problems, field, constant, kind, writing);
  if (count) {
    if (readText(problems, count, 'count') !== 'rows') problems.refuse(count, 'expected count: rows');
    if (!checking.isGrouped) problems.refuse(count, 'rows are counted in a group; this mapping has none');
    return { from: 'count' };
  }
  if (given) return { from: 'const', value: checkGiven(checking, field, given, kind) };
  return { from: 'column', columns: column ? checkColumns(problems, column) : [] };
}

/** A column, or several of which a file has one. */
export function checkColumns(problems: Problems, node: Node): string[] {
  if (node.kind !== 'list') return [readLabel(problems, node, 'a column')];
  return readList(problems, node, 'columns').map((one) => readLabel(problems, one, 'a column'));
}

function checkConst(problems: Problems, field: string, node: Node, kind: Kind, writing: Writing): Origin {
  const value =
    node.kind === 'scalar' && node.value !== null
      ? kind.reader(writing)(String(node.value), () => undefined)
      : null;
  if (value === null) problems.refuse(node, `expected ${field} as ${kind.what}, found ${describeNode(node)}`);
  return { from: 'const', value };
}

/** What the file does not say, and whoever imports it does. */
function checkGiven({ problems, asOf }: Checking, field: string, node: Node, kind: Kind): Date | undefined {
  if (readText(problems, node, 'given') !== 'asOf' || kind !== instant)
    problems.refuse(node, `expected given: asOf, of an instant; ${field} is ${kind.what}`);
  else if (!asOf)
    problems.refuse(node, 'the file does not say when this was; say when it was made, by --as-of');
  return asOf;
}

function checkWriting({ problems, zone }: Checking, keys: Keys): Omit<Writing, 'currency'> {
  const say = (name: Option, read: (node: Node) => unknown): Partial<Writing> => {
    const node = keys.get(name);
    return node ? { [name]: read(node) } : {};
  };
  const aText = (what: string) => (node: Node) => readLabel(problems, node, what);
  const texts = (node: Node) => checkTexts(problems, node);
  return {
    zone,
    ...say('prefix', aText('prefix')),
    ...say('strip', aText('strip')),
    ...say('map', (node) => checkMap(problems, node)),
    ...say('otherwise', (node) => (isNull(node) ? null : readLabel(problems, node, 'otherwise'))),
    ...say('thousands', (node) => checkSeparator(problems, node)),
    ...say('decimal', (node) => checkSeparator(problems, node)),
    ...say('negate', (node) => checkNegate(problems, node)),
    ...say('yes', texts),
    ...say('no', texts),
    ...say('pattern', (node) =>
      (node.kind === 'list' ? node.items : [node]).map((one) => checkPattern(problems, one)),
    ),
    ...say('zone', (node) => checkZone(problems, node)),
  };
}

const isNull = (node: Node) => node.kind === 'scalar' && node.value === null;

/** Texts of a column: one, or a list. Numbers and words that YAML takes for something else are what stands there. */
export function checkTexts(problems: Problems, node: Node): string[] {
  const nodes = node.kind === 'list' ? node.items : [node];
  return nodes.map((one) => {
    if (one.kind === 'scalar' && one.value !== null) return String(one.value);
    problems.refuse(one, `expected a text of the column, found ${describeNode(one)}`);
    return '';
  });
}

function checkMap(problems: Problems, node: Node): ReadonlyMap<string, string> {
  const { entries } = readMapping(problems, node, 'map');
  return new Map(entries.map(({ key, value }) => [key, checkTexts(problems, value)[0] ?? '']));
}

function checkSeparator(problems: Problems, node: Node): string {
  const found = readLabel(problems, node, 'a separator');
  if (found.length !== 1 || /[\d-]/.test(found))
    problems.refuse(node, `expected one character that separates, found ${describeNode(node)}`);
  return found;
}

function checkNegate(problems: Problems, node: Node): boolean {
  const isTrue = node.kind === 'scalar' && node.value === true;
  if (!isTrue) problems.refuse(node, `expected negate: true, or nothing of it; found ${describeNode(node)}`);
  return isTrue;
}

function checkPattern(problems: Problems, node: Node): string {
  const pattern = readLabel(problems, node, 'pattern');
  if (pattern !== '' && !saysTheDay(pattern)) {
    const known = 'yyyy MM dd HH mm ss a ZZZ (tokens of Luxon)';
    problems.refuse(node, `this pattern does not say year, month and day; it is made of ${known}`);
  }
  return pattern;
}

/** The zone of a mapping or of one column. */
export function checkZone(problems: Problems, node: Node): string {
  const zone = readLabel(problems, node, 'zone');
  if (isZone(zone)) return zone;
  problems.refuse(node, `expected a zone such as Europe/Berlin or UTC, found ${describeNode(node)}`);
  return 'UTC';
}

function checkCurrency(problems: Problems, node: Node | undefined): Filled['currency'] {
  if (!node) return null;
  if (node.kind === 'map') {
    const keys = readFields(problems, node, 'currency', ['column'], ['otherwise']);
    const column = keys.get('column');
    const otherwise = keys.get('otherwise');
    return {
      columns: column ? checkColumns(problems, column) : [],
      otherwise: otherwise ? checkOtherCurrency(problems, otherwise) : null,
    };
  }
  const code = readText(problems, node, 'currency');
  if (!isCode.test(code))
    problems.refuse(
      node,
      `expected an ISO 4217 code such as GBP, or { column }, found ${describeNode(node)}`,
    );
  return { code };
}

const isCode = /^[A-Z]{3}$/;

function checkOtherCurrency(problems: Problems, node: Node): CurrencyColumn['otherwise'] {
  const said = readText(problems, node, 'otherwise');
  if (said === 'reporting') return { code: undefined };
  if (!isCode.test(said))
    problems.refuse(node, `expected an ISO 4217 code such as GBP, or reporting, found ${describeNode(node)}`);
  return { code: said };
}
