import { isSensitive, withdrawn } from '@hindsight/domain';
import type { Feature, FieldReference } from '../rule-set.js';
import type { FieldType } from '../vocabulary.js';
import type { Node } from './document.js';
import { duration } from './duration.js';
import { checkEvents, checkField, checkKey, checkWhere } from './feature-events.js';
import type { Problems } from './problems.js';
import { fields, label, mapping, number, oneOf, text, wholeNumber, type Fields } from './read.js';

type Agg = Feature['agg'];

interface Declared {
  readonly problems: Problems;
  readonly name: string;
  readonly node: Node;
}

const never = 99_999;
const numeric: readonly FieldType[] = ['number', 'money'];
const any: readonly FieldType[] = ['number', 'money', 'text', 'boolean', 'id'];

const checks: { readonly [A in Agg]: (declared: Declared, agg: A) => Feature | null } = {
  count: (declared, agg) => ({ agg, type: 'number', ...overEvents(declared, agg).shared }),
  sum: overNumber,
  mean: overNumber,
  min: overNumber,
  max: overNumber,
  first: endOfHistory,
  last: endOfHistory,
  distinct,
  days_since_last: daysSince,
  days_since_first: daysSince,
  mean_gap_days: meanGap,
  decayed_sum: decayedSum,
  decayed_mean: decayedMean,
  open_count: openCount,
  attribute,
};

/** Every aggregate of the language. */
export const aggregates = Object.keys(checks) as [Agg, ...Agg[]]; // the table has each of them

/** Checks one feature; null when not even its type can be known. */
export function checkFeature(problems: Problems, name: string, node: Node): Feature | null {
  const declared = mapping(problems, node, `feature "${name}"`).entries.find(({ key }) => key === 'agg');
  if (!declared) {
    if (node.kind === 'map')
      problems.refuse(node, `feature "${name}" needs agg, one of ${aggregates.join(', ')}`);
    return null;
  }
  const before = problems.found.length;
  const agg = oneOf(problems, declared.value, 'agg', aggregates);
  if (problems.found.length > before) return null;
  const check = checks[agg] as (declared: Declared, agg: Agg) => Feature | null; // the table is keyed by agg
  return check({ problems, name, node }, agg);
}

function overEvents(
  { problems, name, node }: Declared,
  agg: Agg,
  required: string[] = [],
  optional: string[] = [],
) {
  const decays = agg === 'decayed_sum' || agg === 'decayed_mean';
  const more = decays ? ['where'] : ['where', 'window', 'offset'];
  const keys = fields(
    problems,
    node,
    `${agg} "${name}"`,
    ['agg', 'events', ...required],
    [...optional, ...more],
  );
  const types = checkEvents(problems, keys.get('events'), `feature "${name}"`);
  const events = types.map((type) => type.name);
  const where = checkWhere(problems, keys.get('where'), types);
  const windowMs = keys.has('window') ? duration(problems, keys.get('window'), 'window', 1) : null;
  return { keys, types, shared: { name, events, where, windowMs, offsetMs: offsetOf(problems, keys) } };
}

const offsetOf = (problems: Problems, keys: Fields): number =>
  keys.has('offset') ? duration(problems, keys.get('offset'), 'offset') : 0;

const defaultOf = (problems: Problems, keys: Fields, otherwise: number): number =>
  keys.has('default') ? number(problems, keys.get('default'), 'default') : otherwise;

const standIn: FieldReference = { name: '', type: 'number' };

function overNumber(declared: Declared, agg: 'sum' | 'mean' | 'min' | 'max') {
  const { problems } = declared;
  const { keys, types, shared } = overEvents(declared, agg, ['field'], ['default']);
  const field = checkField(problems, keys.get('field'), types, numeric) ?? standIn;
  return { agg, type: 'number', ...shared, field, default: defaultOf(problems, keys, 0) } as const;
}

function endOfHistory(declared: Declared, agg: 'first' | 'last') {
  const { problems } = declared;
  const { keys, types, shared } = overEvents(declared, agg, ['field'], ['default']);
  const field = checkField(problems, keys.get('field'), types, [...numeric, 'text']);
  if (!field) return null;
  if (field.type !== 'text') {
    return { agg, type: 'number', ...shared, field, default: defaultOf(problems, keys, 0) } as const;
  }
  return {
    agg,
    type: 'text',
    ...shared,
    field,
    default: text(problems, keys.get('default'), 'default'),
  } as const;
}

function distinct(declared: Declared, agg: 'distinct') {
  const { keys, types, shared } = overEvents(declared, agg, ['field']);
  const field = checkField(declared.problems, keys.get('field'), types, any) ?? standIn;
  return { agg, type: 'number', ...shared, field } as const;
}

function daysSince(declared: Declared, agg: 'days_since_last' | 'days_since_first') {
  const { keys, shared } = overEvents(declared, agg, [], ['default']);
  return { agg, type: 'number', ...shared, default: defaultOf(declared.problems, keys, never) } as const;
}

function meanGap(declared: Declared, agg: 'mean_gap_days') {
  const { problems } = declared;
  const { keys, shared } = overEvents(declared, agg, [], ['min_gaps', 'default']);
  const least = keys.get('min_gaps');
  const minGaps = least ? wholeNumber(problems, least, 'min_gaps', 1) : 1;
  return { agg, type: 'number', ...shared, minGaps, default: defaultOf(problems, keys, never) } as const;
}

function decayedSum(declared: Declared, agg: 'decayed_sum') {
  const { problems } = declared;
  const { keys, types, shared } = overEvents(declared, agg, ['half_life'], ['field']);
  const field = checkField(problems, keys.get('field'), types, numeric);
  const halfLifeMs = duration(problems, keys.get('half_life'), 'half_life', 1);
  return { agg, type: 'number', ...shared, field, halfLifeMs } as const;
}

function decayedMean(declared: Declared, agg: 'decayed_mean') {
  const { problems } = declared;
  const { keys, types, shared } = overEvents(declared, agg, ['field', 'half_life', 'prior', 'prior_weight']);
  const field = checkField(problems, keys.get('field'), types, numeric) ?? standIn;
  const halfLifeMs = duration(problems, keys.get('half_life'), 'half_life', 1);
  const prior = number(problems, keys.get('prior'), 'prior');
  const weight = keys.get('prior_weight');
  const priorWeight = number(problems, weight, 'prior_weight');
  if (weight && priorWeight <= 0) problems.refuse(weight, 'expected a prior_weight above 0');
  return { agg, type: 'number', ...shared, field, halfLifeMs, prior, priorWeight } as const;
}

function openCount({ problems, name, node }: Declared, agg: 'open_count') {
  const keys = fields(
    problems,
    node,
    `${agg} "${name}"`,
    ['agg', 'opened', 'closed', 'key'],
    ['where', 'offset'],
  );
  const opened = checkEvents(problems, keys.get('opened'), `feature "${name}"`);
  const closed = checkEvents(problems, keys.get('closed'), `feature "${name}"`);
  const both = opened.find((type) => closed.includes(type));
  if (both) problems.refuse(keys.get('closed') ?? node, `"${both.name}" cannot both open and close`);
  const key = checkKey(problems, keys.get('key'), [...new Set([...opened, ...closed])]);
  const where = checkWhere(problems, keys.get('where'), opened);
  const [openedNames, closedNames] = [opened, closed].map((types) => types.map((type) => type.name));
  return {
    agg,
    type: 'number',
    name,
    opened: openedNames ?? [],
    closed: closedNames ?? [],
    key,
    where,
    offsetMs: offsetOf(problems, keys),
  } as const;
}

function attribute({ problems, name, node }: Declared, agg: 'attribute') {
  const keys = fields(problems, node, `${agg} "${name}"`, ['agg', 'of'], ['offset', 'default']);
  const of = label(problems, keys.get('of'), 'the key of an attribute');
  const [given, otherwise] = [keys.get('default'), text(problems, keys.get('default'), 'default')];
  if (given && isSensitive(of) && otherwise !== withdrawn)
    problems.refuse(given, `"${of}" is sensitive, and "" once consent is withdrawn: expected no default`);
  return { agg, type: 'text', name, of, offsetMs: offsetOf(problems, keys), default: otherwise } as const;
}
