import { customerIdPattern } from '@hindsight/domain';
import { eventSchemas } from '@hindsight/contracts';
import type { Distribution, GroupDefinition, GroupFollows, GroupSettings } from '@hindsight/event-store';
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

/** Consumer groups as a file wants them, or everything that is wrong with it, by place. */
export type CheckedGroups =
  | { readonly ok: true; readonly groups: readonly GroupDefinition[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Keys = ReadonlyMap<string, Node>;

const needs = ['consumer-groups', 'groups'];
const followable = ['streams', 'types', 'stream'];
const distributions: readonly [Distribution, ...Distribution[]] = [
  'by-stream',
  ...(['round-robin', 'one-consumer'] as const),
];

/** Parses and checks the text of a file of groups. Never throws, whatever the text is; all problems are told at once. */
export function checkGroups(source: string): CheckedGroups {
  const problems = new Problems();
  const document = parseDocument(problems, source, { what: 'a file of consumer groups', needs });
  const groups = document ? checkDocument(problems, document) : [];
  const found = problems.sorted();
  return found.length === 0 ? { ok: true, groups } : { ok: false, problems: found };
}

function checkDocument(problems: Problems, document: Node): GroupDefinition[] {
  const keys = readFields(problems, document, 'a file of consumer groups', needs, []);
  const [version, groups] = [keys.get('consumer-groups'), keys.get('groups')];
  if (version && !(version.kind === 'scalar' && version.value === 1))
    problems.refuse(
      version,
      `expected consumer-groups: 1 (the version of its language), found ${describeNode(version)}`,
    );
  const lines = new Map<string, number>();
  return (groups ? readList(problems, groups, 'groups') : []).map((one) => {
    const group = checkGroup(problems, one);
    const line = lines.get(group.name);
    if (line === undefined) lines.set(group.name, one.at.line);
    else problems.refuse(one, `the group on line ${line} has this name already`);
    return group;
  });
}

function checkGroup(problems: Problems, node: Node): GroupDefinition {
  const optional = ['from', 'distribution', 'timeoutSeconds', 'retries', 'consumers', 'checkpoint'];
  const keys = readFields(problems, node, 'a group', ['name', 'follow'], optional);
  const [name, follow, from] = [keys.get('name'), keys.get('follow'), keys.get('from')];
  return {
    name: name ? checkName(problems, name) : '',
    follows: follow ? checkFollow(problems, follow) : { prefixes: [] },
    from: from ? checkFrom(problems, from) : 'start',
    settings: checkSettings(problems, keys),
  };
}

/** What the name of a group looks like. */
export const groupNamePattern = /^[a-z0-9][a-z0-9-]{0,62}$/;

function checkName(problems: Problems, node: Node): string {
  const name = readText(problems, node, 'name');
  if (!groupNamePattern.test(name))
    problems.refuse(
      node,
      `expected name as a-z or 0-9, then at most 62 of a-z, 0-9 and -, found ${describeNode(node)}`,
    );
  return name;
}

function checkFollow(problems: Problems, node: Node): GroupFollows {
  const keys = readFields(problems, node, 'follow', [], [...followable]);
  if (node.kind === 'map' && keys.size !== 1)
    problems.refuse(
      node,
      'follow needs one of streams, types and stream: the server has one filter for a group',
    );
  const [streams, types, stream] = [keys.get('streams'), keys.get('types'), keys.get('stream')];
  if (stream) return { stream: checkStream(problems, stream) };
  if (types) return { types: someOf(problems, types, 'types', Object.keys(eventSchemas)) };
  const names = streams ? someOf(problems, streams, 'streams', ['customer', 'segment']) : [];
  return { prefixes: names.map((one) => `${one}-`) };
}

/** Of a list, each once, in one order: that in which they are written means nothing. */
function someOf(problems: Problems, node: Node, what: string, known: readonly string[]): string[] {
  const items = readList(problems, node, what);
  const texts = items.map((item) => {
    const text = readText(problems, item, `one of ${what}`);
    if (item.kind === 'scalar' && typeof item.value === 'string' && !known.includes(text))
      problems.refuseName(item, `${what} has "${text}", which there is not`, text, known);
    return text;
  });
  return [...new Set(texts)].sort();
}

function checkStream(problems: Problems, node: Node): string {
  const stream = readText(problems, node, 'stream');
  const [, customer] = /^customer-(.*)$/s.exec(stream) ?? [];
  const isOne = customer === undefined ? /^segment-\d{1,2}$/.test(stream) : customerIdPattern.test(customer);
  if (!isOne)
    problems.refuse(
      node,
      `expected stream as customer-ID or segment-0 to segment-63, found ${describeNode(node)}`,
    );
  return stream;
}

function checkFrom(problems: Problems, node: Node): GroupDefinition['from'] {
  const value = node.kind === 'scalar' ? node.value : null;
  if (value === 'start' || value === 'now') return value;
  // Positions beyond what a number holds are written in quotes.
  if ((typeof value === 'number' && Number.isSafeInteger(value)) || typeof value === 'string')
    if (/^\d{1,18}$/.test(String(value))) return BigInt(value);
  problems.refuse(node, `expected from as start, now or a position of the log, found ${describeNode(node)}`);
  return 'start';
}

function checkSettings(problems: Problems, keys: Keys): GroupSettings {
  const [distribution, checkpoint] = [keys.get('distribution'), keys.get('checkpoint')];
  const saves = checkpoint
    ? readFields(problems, checkpoint, 'checkpoint', [], ['everySeconds', 'atLeast', 'atMost'])
    : new Map<string, Node>();
  const settings = {
    distribution: distribution
      ? readOneOf(problems, distribution, 'distribution', [...distributions])
      : 'by-stream',
    timeoutMs: 1000 * whole(problems, keys, 'timeoutSeconds', { least: 1, most: 86_400, usual: 30 }),
    retries: whole(problems, keys, 'retries', { least: 0, most: 1000, usual: 10 }),
    consumers: keys.has('consumers')
      ? whole(problems, keys, 'consumers', { least: 1, most: 1000, usual: 1 })
      : null,
    checkpoint: {
      everyMs: 1000 * whole(problems, saves, 'everySeconds', { least: 1, most: 3600, usual: 2 }),
      atLeast: whole(problems, saves, 'atLeast', { least: 1, most: 10_000, usual: 1 }),
      atMost: whole(problems, saves, 'atMost', { least: 1, most: 100_000, usual: 1000 }),
    },
  } as const;
  const { atLeast, atMost } = settings.checkpoint;
  if (checkpoint && atLeast > atMost)
    problems.refuse(checkpoint, `atLeast ${atLeast} is above atMost ${atMost}`);
  return settings;
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

function whole(problems: Problems, keys: Keys, name: string, { least, most, usual }: Bounds): number {
  const node = keys.get(name);
  if (!node) return usual;
  const value = node.kind === 'scalar' ? node.value : null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  problems.refuse(
    node,
    `expected ${name} as a whole number from ${least} to ${most}, found ${describeNode(node)}`,
  );
  return usual;
}
