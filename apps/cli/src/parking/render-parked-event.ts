import { labelled } from '../terminal/labelled.js';
import type { Speak } from '../texts/texts.js';
import { reasonIn } from './parking-reason.js';
import type { ParkedEvent, StoredEvent, Waiting, WaitingEvent } from './parked-event.js';

/** What stands in a customer's way, for people. */
export function renderParkedEvent(parked: ParkedEvent, speak: Speak): string {
  const { customerId: id, stack, event, waiting } = parked;
  const reason = reasonIn(parked.reason);
  return [
    event ? speak('isParkedSince', { id, reason, at: event.recordedAt }) : speak('isParked', { id, reason }),
    ...(event ? eventLines(event, speak) : ['', speak('eventGone')]),
    '',
    waitingText(waiting, speak),
    ...(stack === null ? [] : ['', stack]),
    '',
    speak('retryOnceMended', { id }),
    ...waysOut(parked, speak),
  ].join('\n');
}

/** What else can be done, where something can. */
function waysOut({ customerId: id, cause }: ParkedEvent, speak: Speak): string[] {
  switch (cause) {
    case 'event':
      return [speak('skipIfNever', { id })];
    case 'gap':
      return [speak('gapStays')];
    case 'history':
      return [speak('noOneToBlame')];
  }
}

const eventLines = (
  { type, id, revision, position, recordedAt, metadata, data }: StoredEvent,
  speak: Speak,
): string[] => [
  '',
  speak('standsAt', { type }),
  ...labelled([
    [speak('eventLabel'), id],
    [speak('revisionHead'), speak('revisionAndPosition', { revision, position })],
    [speak('recordedLabel'), recordedAt],
    [speak('metadataLabel'), indented(metadata)],
    [speak('dataLabel'), indented(data)],
  ]),
];

/** As JSON, which writes what no terminal should be told as escapes. */
const indented = (value: object) => JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');

function waitingText({ events: count, first, last }: Waiting, speak: Speak): string {
  if (!first || !last) return speak('noneWaits');
  if (count === 1) return speak('oneWaits', { event: nameOf(first, speak) });
  return speak('manyWait', { count, first: nameOf(first, speak), last: nameOf(last, speak) });
}

const nameOf = ({ type, revision, recordedAt: at }: WaitingEvent, speak: Speak) =>
  speak('waitingEvent', { type, revision, at });
