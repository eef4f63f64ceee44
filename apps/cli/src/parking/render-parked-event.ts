import type { ParkedEvent, StoredEvent, Waiting, WaitingEvent } from './parked-event.js';

/** What stands in a customer's way, for people. */
export function renderParkedEvent(parked: ParkedEvent): string {
  const { customerId, reason, stack, event, waiting } = parked;
  return [
    `customer ${customerId} is parked${event ? ` since ${event.recordedAt}` : ''}: ${reason}`,
    ...(event ? eventLines(event) : ['', 'the log has the event no longer']),
    '',
    waitingText(waiting),
    ...(stack === null ? [] : ['', stack]),
    '',
    `once the cause is mended: hindsight parked retry ${customerId}`,
    ...waysOut(parked),
  ].join('\n');
}

/** What else can be done, where something can. */
function waysOut({ customerId, cause }: ParkedEvent): string[] {
  switch (cause) {
    case 'event':
      return [`if it never will be: hindsight parked skip ${customerId} --reason '…'`];
    case 'gap':
      return ['what is missing cannot be skipped: find out what happened to the event store'];
    case 'history':
      return ['no one event is to blame, so that none can be skipped'];
  }
}

const eventLines = ({ type, id, revision, position, recordedAt, metadata, data }: StoredEvent) => [
  '',
  `stands at ${type}`,
  `  event     ${id}`,
  `  revision  ${revision} of the customer's stream, position ${position} of the log`,
  `  recorded  ${recordedAt}`,
  `  metadata  ${indented(metadata)}`,
  `  data      ${indented(data)}`,
];

/** As JSON, which writes what no terminal should be told as escapes. */
const indented = (value: object) => JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');

function waitingText({ events, first, last }: Waiting): string {
  if (!first || !last) return 'no event waits behind it';
  if (events === 1) return `1 event waits behind it: ${nameOf(first)}`;
  return `${events} events wait behind it, from ${nameOf(first)} to ${nameOf(last)}`;
}

const nameOf = ({ type, revision, recordedAt }: WaitingEvent) =>
  `${type} (revision ${revision}, recorded ${recordedAt})`;
