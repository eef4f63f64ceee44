import type { GroupFollowsView, GroupView, ParkedEventView } from '@hindsight/contracts';
import { labelled } from '../terminal/labelled.js';
import { secondsSince } from './seconds-since.js';
import { columns } from '../terminal/tables.js';
import type { Speak } from '../texts/texts.js';

export const renderGroups = (seen: readonly GroupView[], speak: Speak): string =>
  seen.length === 0
    ? speak('noGroups')
    : columns(
        (['nameHead', 'followsHead', 'consumersHead', 'behindHead', 'parkedCountHead'] as const).map((one) =>
          speak(one),
        ),
        seen.map((one) => [
          ...[one.name, followsText(one)],
          ...[one.consumers.length, lagText(one, speak), one.parked],
        ]),
      );

function lagText({ lag }: GroupView, speak: Speak): string {
  if (lag === null) return speak('notKnown');
  if (lag.events === 0) return speak('none');
  const { events } = lag;
  const seconds = secondsSince(lag.since, new Date());
  return speak(lag.isAll ? 'behindBy' : 'behindByMore', { events, seconds });
}

export function renderGroup(group: GroupView, speak: Speak): string {
  const { settings } = group;
  const { everySeconds, atLeast, atMost } = settings.checkpoint;
  const lines: [string, string][] = [
    [speak('followsHead'), followsText(group)],
    [speak('fromLabel'), group.from],
    [speak('distributionLabel'), settings.distribution],
    [
      speak('retriesLabel'),
      speak('retriesOf', { retries: settings.retries, seconds: settings.timeoutSeconds }),
    ],
    [
      speak('checkpointLabel'),
      speak('checkpointOf', { seconds: everySeconds, least: atLeast, most: atMost }),
    ],
    [speak('statusLabel'), group.status],
    [speak('doneUpToLabel'), group.checkpoint ?? speak('none')],
    [speak('behindHead'), lagText(group, speak)],
    [speak('inFlightLabel'), String(group.inFlight)],
    [speak('parkedCountHead'), String(group.parked)],
    ...group.consumers.map((one): [string, string] => [
      speak('consumerLabel'),
      speak('consumerOf', { connection: one.connection, from: one.from, inFlight: one.inFlight }),
    ]),
  ];
  return [group.name, ...labelled(lines)].join('\n');
}

export const renderParkedOf = (parked: readonly ParkedEventView[], speak: Speak): string =>
  parked.length === 0
    ? speak('nothingParked')
    : columns(
        (['placeHead', 'atHead', 'parkedEventHead', 'reasonHead'] as const).map((one) => speak(one)),
        parked.map(({ place, parkedAt, event, link, reason }) => [
          ...[place, parkedAt],
          event ? `${event.type} ${event.revision}@${event.stream}` : speak('linkGone', { link }),
          reason,
        ]),
      );

/** `customer, segment`, the types, or the stream. */
function followsText({
  follow,
  source,
}: {
  readonly follow: GroupFollowsView | null;
  readonly source: string;
}): string {
  return follow?.stream ?? (follow?.types ?? follow?.streams)?.join(', ') ?? source;
}
