import type { ParkedEvent } from '@hindsight/event-store';
import { labelled } from '../terminal/labelled.js';
import { columns } from '../terminal/tables.js';
import type { Speak } from '../texts/texts.js';
import { followsText, type GroupSeen } from './groups-in.js';

/** A group as JSON: positions are decimal text. */
export function groupView({ group, lag }: GroupSeen) {
  const { from, checkpoint, beganAfter, ...rest } = group;
  return {
    ...rest,
    from: String(from),
    beganAfter: beganAfter === null ? null : String(beganAfter),
    checkpoint: checkpoint === null ? null : String(checkpoint),
    lag,
  };
}

export const parkedView = ({ place, parkedAt, event, ...rest }: ParkedEvent) => ({
  ...rest,
  place: String(place),
  parkedAt: parkedAt.toISOString(),
  event: event && { ...event, revision: String(event.revision) },
});

export const renderGroups = (seen: readonly GroupSeen[], speak: Speak): string =>
  seen.length === 0
    ? speak('noGroups')
    : columns(
        (['nameHead', 'followsHead', 'consumersHead', 'behindHead', 'parkedCountHead'] as const).map((one) =>
          speak(one),
        ),
        seen.map((one) => [
          ...[one.group.name, followsText(one.group.follows, one.group.source)],
          ...[one.group.consumers.length, lagText(one, speak), one.group.parked],
        ]),
      );

function lagText({ lag }: GroupSeen, speak: Speak): string {
  if (lag === null) return speak('notKnown');
  if (lag.events === 0) return speak('none');
  const { events, seconds } = lag;
  return speak(lag.isAll ? 'behindBy' : 'behindByMore', { events, seconds });
}

export function renderGroup(seen: GroupSeen, speak: Speak): string {
  const { group } = seen;
  const { settings } = group;
  const { everyMs, atLeast, atMost } = settings.checkpoint;
  const lines: [string, string][] = [
    [speak('followsHead'), followsText(group.follows, group.source)],
    [speak('fromLabel'), String(group.from)],
    [speak('distributionLabel'), settings.distribution],
    [
      speak('retriesLabel'),
      speak('retriesOf', { retries: settings.retries, seconds: settings.timeoutMs / 1000 }),
    ],
    [
      speak('checkpointLabel'),
      speak('checkpointOf', { seconds: everyMs / 1000, least: atLeast, most: atMost }),
    ],
    [speak('statusLabel'), group.status],
    [speak('doneUpToLabel'), group.checkpoint === null ? speak('none') : String(group.checkpoint)],
    [speak('behindHead'), lagText(seen, speak)],
    [speak('inFlightLabel'), String(group.inFlight)],
    [speak('parkedCountHead'), String(group.parked)],
    ...group.consumers.map((one): [string, string] => [
      speak('consumerLabel'),
      speak('consumerOf', { connection: one.connection, from: one.from, inFlight: one.inFlight }),
    ]),
  ];
  return [group.name, ...labelled(lines)].join('\n');
}

export const renderParkedOf = (parked: readonly ParkedEvent[], speak: Speak): string =>
  parked.length === 0
    ? speak('nothingParked')
    : columns(
        (['placeHead', 'atHead', 'parkedEventHead', 'reasonHead'] as const).map((one) => speak(one)),
        parked.map(({ place, parkedAt, event, link, reason }) => [
          ...[String(place), parkedAt.toISOString()],
          event ? `${event.type} ${event.revision}@${event.stream}` : speak('linkGone', { link }),
          reason,
        ]),
      );
