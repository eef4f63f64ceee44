import {
  lagOf,
  type Applied,
  type EventStoreDb,
  type Group,
  type GroupDefinition,
  type GroupFollows,
  type GroupLag,
} from '@hindsight/event-store';
import { BadInput } from '../bad-input.js';
import { said } from '../texts/texts.js';

/** Streams in which events of any type that groups may follow lie. */
const everything = ['customer-', 'segment-'];

/** A group, and what it has not done. */
export interface GroupSeen {
  readonly group: Group;
  /** Null: it is not known what it follows. */
  readonly lag: GroupLag | null;
}

interface LookAsked {
  readonly now: Date;
  /** Events of the log that are looked at for each. */
  readonly countAtMost: number;
}

/** All groups, by name. */
export async function groupsIn(store: EventStoreDb, asked: LookAsked): Promise<GroupSeen[]> {
  const seen: GroupSeen[] = [];
  for (const group of await store.groups.list())
    seen.push({ group, lag: await lagOf(store, group, { ...asked, everything }) });
  return seen;
}

/** @throws {BadInput} there is none of this name */
export async function groupIn(store: EventStoreDb, name: string, asked: LookAsked): Promise<GroupSeen> {
  const group = await store.groups.find(name);
  if (!group) throw await unknown(store, name);
  return { group, lag: await lagOf(store, group, { ...asked, everything }) };
}

export interface AppliedGroup {
  readonly name: string;
  readonly became: Applied;
}

/**
 * Makes groups as they are wanted.
 * @throws {BadInput} one of them cannot be made of the one that is there
 */
export async function applyGroups(
  store: EventStoreDb,
  wanted: readonly GroupDefinition[],
): Promise<AppliedGroup[]> {
  const applied: AppliedGroup[] = [];
  for (const definition of wanted)
    applied.push({ name: definition.name, became: await store.groups.apply(definition).catch(asBadInput) });
  return applied;
}

/** @throws {BadInput} what stands in the way of a group */
export function asBadInput(error: unknown): never {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'NoSuchGroup' && 'group' in error)
    throw new BadInput(said('noSuchGroup', { name: String(error.group) }));
  if (error.name === 'GroupIsAnother' && 'group' in error && 'differs' in error)
    throw new BadInput(
      said(obstacles[String(error.differs)] ?? 'groupUnknownMake', { name: String(error.group) }),
    );
  throw error;
}

const obstacles: Readonly<Record<string, 'groupFollowsElse' | 'groupBeganElsewhere' | 'groupUnknownMake'>> = {
  follows: 'groupFollowsElse',
  from: 'groupBeganElsewhere',
  unknown: 'groupUnknownMake',
};

async function unknown(store: EventStoreDb, name: string): Promise<BadInput> {
  const known = (await store.groups.list()).map((one) => one.name).join(', ');
  return new BadInput(known === '' ? said('noSuchGroup', { name }) : said('noSuchGroupOf', { name, known }));
}

/** `customer, segment`, the types, or the stream. */
export function followsText(follows: GroupFollows | null, source: string): string {
  if (follows === null) return source;
  if ('stream' in follows) return follows.stream;
  return 'types' in follows
    ? follows.types.join(', ')
    : follows.prefixes.map((one) => one.replace(/-$/, '')).join(', ');
}
