import type {
  PersistentSubscriptionToAllInfo as ToAll,
  PersistentSubscriptionToStreamInfo as ToStream,
} from '@eventstore/db-client';
import type { GroupNote } from './group-notes.js';
import { settingsFrom } from './group-settings.js';
import type { Group } from './group.js';

/** What the server says of a group, with what was noted of it. */
export function groupFrom(info: ToAll | ToStream, note: GroupNote | null): Group {
  const { groupName: name, eventSource: source, settings, status, stats, connections } = info;
  return {
    ...{ name, source, status, settings: settingsFrom(settings) },
    follows: note?.follows ?? null,
    from: note?.from ?? startOf(settings.startFrom),
    beganAfter: note?.beganAfter ?? null,
    checkpoint: checkpointOf(stats),
    parked: Number(stats.parkedMessageCount),
    inFlight: stats.totalInFlightMessages,
    consumers: connections.map(({ from, connectionName: connection, username: user, inFlightMessages }) => ({
      ...{ from, connection, user, inFlight: inFlightMessages },
    })),
  };
}

function checkpointOf(stats: ToAll['stats'] | ToStream['stats']): bigint | null {
  const position = 'lastCheckpointedEventPosition' in stats ? stats.lastCheckpointedEventPosition : undefined;
  const revision = 'lastCheckpointedEventRevision' in stats ? stats.lastCheckpointedEventRevision : undefined;
  return position?.commit ?? revision ?? null;
}

function startOf(from: ToAll['settings']['startFrom'] | ToStream['settings']['startFrom']): Group['from'] {
  if (from === 'end') return 'now';
  return typeof from === 'object' ? from.commit : from;
}
