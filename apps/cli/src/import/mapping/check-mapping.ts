import {
  describeNode,
  parseDocument,
  Problems,
  readFields,
  readList,
  readOneOf,
  readText,
  type DocumentNode as Node,
  type Problem,
} from '@hindsight/rules';
import { attributeKeys } from '@hindsight/domain';
import { parseInstant } from '../instant.js';
import { checkColumns, checkFilled, checkTexts, checkZone, type Checking } from './check-value.js';
import {
  attribute,
  customerId,
  factCommands,
  occurredAt,
  personal,
  registrationFields,
  type Field,
} from './command-fields.js';
import type { Condition, CustomerMapping, FactMapping, Filled, Mapping, OutlierBounds } from './mapping.js';

/** A mapping, or everything that is wrong with it, by place. */
export type CheckedMapping =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What is not for a mapping to know. */
export interface Surroundings {
  /** Of whoever imports, over that of the mapping. */
  readonly zone: string | undefined;
  /** ISO 4217; what amounts are in where the mapping names no currency. */
  readonly currency: string;
  /** When the file was made; mappings may ask for it. */
  readonly asOf?: Date | undefined;
}

type Keys = ReadonlyMap<string, Node>;
type Fields = Readonly<Record<string, Field>>;

const needs = ['mapping', 'id', 'customer'];
const optional = ['source', 'zone', 'group', 'facts', 'otherwise', 'outliers'];
const aMapping = { what: 'a mapping', needs };

/** Parses and checks the text of a mapping. Never throws, whatever the text is; all problems are told at once. */
export function checkMapping(source: string, surroundings: Surroundings): CheckedMapping {
  const problems = new Problems();
  const document = parseDocument(problems, source, aMapping);
  const mapping = document && checkDocument(problems, document, surroundings);
  const found = problems.sorted();
  return mapping && found.length === 0 ? { ok: true, mapping } : { ok: false, problems: found };
}

function checkDocument(problems: Problems, node: Node, surroundings: Surroundings): Mapping {
  const keys = readFields(problems, node, 'a mapping', needs, optional);
  checkLanguage(problems, keys);
  const { group, facts } = { group: keys.get('group'), facts: keys.get('facts') };
  const checking = {
    problems,
    ...surroundings,
    zone: zoneOf(problems, keys, surroundings),
    isGrouped: keys.has('group'),
  };
  const mapping = {
    id: checkId(problems, keys.get('id'), 'id'),
    group: group ? checkColumns(problems, group) : null,
    customer: checkCustomer(checking, keys.get('customer')),
    facts: facts ? checkFacts(checking, facts) : [],
    otherwise: readOneOf(problems, keys.get('otherwise'), 'otherwise', ['reject', 'skip']),
    outliers: checkOutliers(problems, keys.get('outliers')),
  };
  if (!facts && !mapping.customer.register?.occurredAt)
    problems.refuse(node, 'without facts, customer needs register with occurredAt: nothing else says when');
  return mapping;
}

function checkLanguage(problems: Problems, keys: Keys): void {
  const version = keys.get('mapping');
  if (version && !(version.kind === 'scalar' && version.value === 1))
    problems.refuse(
      version,
      `expected mapping: 1 (the version of its language), found ${describeNode(version)}`,
    );
  if (keys.has('source')) readText(problems, keys.get('source'), 'source');
}

function zoneOf(problems: Problems, keys: Keys, { zone }: Surroundings): string {
  const node = keys.get('zone');
  const own = node ? checkZone(problems, node) : 'UTC';
  return zone ?? own;
}

function checkId(problems: Problems, node: Node | undefined, what: string): string {
  const id = readText(problems, node, what);
  if (node && !/^[a-z][a-z0-9-]{0,62}$/.test(id))
    problems.refuse(
      node,
      `expected ${what} as a-z, then at most 62 of a-z, 0-9 and -, found ${describeNode(node)}`,
    );
  return id;
}

function checkCustomer(checking: Checking, node: Node | undefined): CustomerMapping {
  const nobody: Node = { kind: 'map', entries: [], at: { line: 1, column: 1 }, path: '' };
  const { problems } = checking;
  const keys = node
    ? readFields(problems, node, 'customer', ['id'], ['pseudonym', 'register'])
    : new Map<string, Node>();
  const pseudonym = keys.get('pseudonym');
  if (pseudonym && !(pseudonym.kind === 'scalar' && pseudonym.value === true))
    problems.refuse(
      pseudonym,
      `expected pseudonym: true, or nothing of it; found ${describeNode(pseudonym)}`,
    );
  const register = keys.get('register');
  return {
    id: checkFilled(checking, 'customer', keys.get('id') ?? nobody, pseudonym ? personal : customerId),
    pseudonym: pseudonym !== undefined,
    register: register ? checkRegister(checking, register) : null,
  };
}

function checkRegister(checking: Checking, node: Node): CustomerMapping['register'] {
  const { problems } = checking;
  const keys = readFields(
    problems,
    node,
    'register',
    ['partyKind'],
    ['occurredAt', 'leadSource', 'attributes'],
  );
  const attributes = keys.get('attributes');
  const known = Object.fromEntries(attributeKeys.map((key) => [key, attribute]));
  const instant = keys.get('occurredAt');
  return {
    occurredAt: instant ? checkFilled(checking, 'occurredAt', instant, occurredAt) : null,
    fields: filled(checking, keys, registrationFields),
    attributes: attributes
      ? filled(checking, readFields(problems, attributes, 'attributes', [], attributeKeys), known)
      : [],
  };
}

const filled = (checking: Checking, keys: Keys, fields: Fields): Filled[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const node = keys.get(name);
    return node ? [checkFilled(checking, name, node, field)] : [];
  });

function checkFacts(checking: Checking, node: Node): FactMapping[] {
  const { problems } = checking;
  const lines = new Map<string, number>();
  return readList(problems, node, 'facts').map((one) => {
    const keys = readFields(problems, one, 'a fact', ['name', 'command', 'id', 'fields'], ['when']);
    const name = checkId(problems, keys.get('name'), 'name');
    const line = lines.get(name);
    if (line === undefined) lines.set(name, one.at.line);
    else
      problems.refuse(
        one,
        `the fact on line ${line} has this name already; its ids would be taken for each other's`,
      );
    return checkFact(checking, name, keys);
  });
}

function checkFact(checking: Checking, name: string, keys: Keys): FactMapping {
  const { problems } = checking;
  const [first = '', ...others] = factCommands.keys();
  const command = readOneOf(problems, keys.get('command'), 'command', [first, ...others]);
  const table: Fields = { occurredAt, ...factCommands.get(command) };
  const names = (isRequired: boolean) =>
    Object.keys(table).filter((field) => table[field]?.required === isRequired);
  const fields = keys.get('fields');
  const found = fields
    ? readFields(problems, fields, command, names(true), names(false))
    : new Map<string, Node>();
  const [when, id] = [keys.get('when'), keys.get('id')];
  const nothing: Node = { kind: 'list', items: [], at: { line: 1, column: 1 }, path: '' };
  return {
    ...{ name, command },
    when: when ? checkConditions(problems, when) : [],
    id: checkFilled(checking, 'id', id ?? nothing, customerId),
    occurredAt: checkFilled(checking, 'occurredAt', found.get('occurredAt') ?? nothing, occurredAt),
    fields: filled(checking, found, factCommands.get(command) ?? {}),
  };
}

function checkConditions(problems: Problems, node: Node): Condition[] {
  const nodes = node.kind === 'list' ? readList(problems, node, 'conditions') : [node];
  return nodes.map((one) => {
    const keys = readFields(problems, one, 'when', ['column'], ['is', 'not']);
    const [column, is, not] = [keys.get('column'), keys.get('is'), keys.get('not')];
    if (one.kind === 'map' && (is === undefined) === (not === undefined))
      problems.refuse(one, 'when needs is or not: the texts that the column has, or has not');
    const texts = is ?? not;
    return {
      columns: column ? checkColumns(problems, column) : [],
      texts: new Set(texts ? checkTexts(problems, texts) : []),
      is: is !== undefined,
    };
  });
}

const tukeysOuterFence = 3;

function checkOutliers(problems: Problems, node: Node | undefined): OutlierBounds {
  const keys = node
    ? readFields(problems, node, 'outliers', [], ['k', 'from', 'to'])
    : new Map<string, Node>();
  const day = (name: string, otherwise: number) => {
    const at = keys.get(name);
    const found = at ? parseInstant(`${readText(problems, at, name)}T00:00:00Z`) : null;
    if (at && !found)
      problems.refuse(at, `expected ${name} as a day such as 2005-01-01, found ${describeNode(at)}`);
    return found?.getTime() ?? otherwise;
  };
  return { k: checkK(problems, keys.get('k')), from: day('from', -Infinity), to: day('to', Infinity) };
}

function checkK(problems: Problems, node: Node | undefined): number {
  if (!node) return tukeysOuterFence;
  if (node.kind === 'scalar' && typeof node.value === 'number' && node.value > 0) return node.value;
  problems.refuse(node, `expected k as a number above 0, found ${describeNode(node)}`);
  return tukeysOuterFence;
}
