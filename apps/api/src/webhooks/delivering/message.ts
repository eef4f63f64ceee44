import { subjectOf } from '@hindsight/contracts';
import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import type { WaitingMessage } from '@hindsight/read-models';

/** An event as it waits: as a place in the log, and not what it says. */
export const messageOf = (event: RecordedEvent): WaitingMessage => ({
  ...{ customerId: subjectOf(event), position: event.position, stream: event.stream },
  ...{ revision: event.revision, eventId: event.id, type: event.type },
});

/** The log does not have what waits: it is another log, or what waits was altered. */
class NotInLog extends Error {
  override readonly name = 'NotInLog';
  constructor({ stream, revision, eventId }: WaitingMessage) {
    super(
      `${stream} has no event ${eventId} at revision ${revision}, which a webhook waits to send: is it another log?`,
    );
  }
}

/** What waits, as the log has it now. @throws {NotInLog} @throws {StoreUnavailable} */
export async function messageIn(
  store: Pick<EventStore, 'readStream'>,
  message: WaitingMessage,
): Promise<RecordedEvent> {
  for await (const event of store.readStream(message.stream, message.revision)) {
    if (event.id === message.eventId) return event;
    break;
  }
  throw new NotInLog(message);
}
