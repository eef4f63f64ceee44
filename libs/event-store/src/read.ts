import {
  StreamNotFoundError,
  type AllStreamResolvedEvent,
  type ResolvedEvent,
  type StreamingRead,
} from '@eventstore/db-client';
import type { RecordedEvent } from './event-store.js';
import type { Attempts } from './patience.js';
import { recordedEvent, type ClientEvent } from './recorded-event.js';

/**
 * Turns reads of the client into one of ours. A store that goes away under way is asked again, for what comes after the
 * last event that it gave.
 * @param open begins the read after that event, or, for null, where the whole of it begins
 */
export async function* readingOn(
  attempts: Attempts,
  open: (last: ClientEvent | null) => AsyncIterable<ClientEvent>,
  wanted: (event: ClientEvent) => boolean = () => true,
): AsyncGenerator<RecordedEvent> {
  let last: ClientEvent | null = null;
  for (;;) {
    try {
      for await (const event of open(last)) {
        attempts.answered();
        last = event;
        if (wanted(event)) yield recordedEvent(event);
      }
      return;
    } catch (error) {
      await attempts.failed(error);
    }
  }
}

/** The events of one call; a stream that is not there has none. */
export async function* eventsOf(
  read: StreamingRead<ResolvedEvent | AllStreamResolvedEvent>,
): AsyncGenerator<ClientEvent> {
  // The client may still report a lost connection when nobody reads on; unheard, that would end the process.
  read.on('error', () => undefined);
  let underWay = true;
  try {
    for await (const { event } of read.iterator({ destroyOnReturn: false })) if (event) yield event;
    underWay = false;
  } catch (error) {
    underWay = false;
    if (!(error instanceof StreamNotFoundError)) throw error;
  } finally {
    // Leaving the loop does not end the call. One that the store has ended already is over only when it is read to its end:
    // until then, whoever closes the client waits for it.
    if (underWay) {
      await read.cancel();
      read.resume();
    }
  }
}
