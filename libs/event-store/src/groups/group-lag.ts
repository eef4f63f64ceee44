import type { EventStore, RecordedEvent } from '../event-store.js';
import type { Group, GroupFollows } from './group.js';

/** What a group has not done for good, as far as its checkpoint says: what is in flight, or done since, is among it. */
export interface GroupLag {
  readonly events: number;
  /** False: so many at least; counting stopped. */
  readonly isAll: boolean;
  /** When the oldest of them was recorded; null: there is none. */
  readonly since: Date | null;
}

/**
 * Cost: reads what lies behind the group's checkpoint, `countAtMost` events of the log at most.
 * @param everything prefixes of all streams that types are looked for in
 * @returns null: it is not known what the group follows
 */
export async function lagOf(
  store: Pick<EventStore, 'readAll' | 'readStream'>,
  group: Group,
  { countAtMost, everything }: LagAsked,
): Promise<GroupLag | null> {
  const { follows } = group;
  if (follows === null) return null;
  let [events, seen, since]: [number, number, Date | null] = [0, 0, null];
  for await (const event of behind(store, group, follows, everything)) {
    if (isFollowed(follows, event)) {
      since ??= event.recordedAt;
      events += 1;
    }
    if (++seen >= countAtMost) return { events, isAll: false, since };
  }
  return { events, isAll: true, since };
}

export interface LagAsked {
  readonly countAtMost: number;
  readonly everything: readonly string[];
}

function behind(
  store: Pick<EventStore, 'readAll' | 'readStream'>,
  group: Group,
  follows: GroupFollows,
  everything: readonly string[],
): AsyncIterable<RecordedEvent> {
  const after = doneUpTo(group);
  if ('stream' in follows) return store.readStream(follows.stream, after === null ? 0n : after + 1n);
  const prefixes = 'prefixes' in follows ? follows.prefixes : everything;
  return store.readAll(prefixes, after === null ? {} : { after });
}

/** Null: nothing is. */
function doneUpTo({ checkpoint, beganAfter, from }: Group): bigint | null {
  if (checkpoint !== null) return checkpoint;
  return typeof from === 'bigint' && from > 0n ? from - 1n : beganAfter;
}

const isFollowed = (follows: GroupFollows, { type }: RecordedEvent): boolean =>
  !('types' in follows) || follows.types.includes(type);
