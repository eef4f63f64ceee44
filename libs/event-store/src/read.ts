import {
  StreamNotFoundError,
  type AllStreamResolvedEvent,
  type ResolvedEvent,
  type StreamingRead,
} from '@eventstore/db-client';
import { isUnanswered } from './answer.js';
import { StoreUnavailable } from './errors.js';
import type { RecordedEvent } from './event-store.js';
import { recordedEvent, type ClientEvent } from './recorded-event.js';

/** Turns a read of the client into events of ours; a stream that is not there has none. */
export async function* eventsOf(
  read: StreamingRead<ResolvedEvent | AllStreamResolvedEvent>,
  url: string,
  wanted: (event: ClientEvent) => boolean = () => true,
): AsyncGenerator<RecordedEvent> {
  // The client may still report a lost connection when nobody reads on; unheard, that would end the process.
  read.on('error', () => undefined);
  let underWay = true;
  try {
    for await (const { event } of read) if (event && wanted(event)) yield recordedEvent(event);
    underWay = false;
  } catch (error) {
    underWay = false;
    throwUnlessMissing(error, url);
  } finally {
    // Leaving the loop does not end the call.
    if (underWay) await read.cancel();
  }
}

function throwUnlessMissing(error: unknown, url: string): void {
  if (error instanceof StreamNotFoundError) return;
  throw isUnanswered(error) ? new StoreUnavailable(url, error) : error;
}
