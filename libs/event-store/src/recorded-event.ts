import type { RecordedEvent as Recorded } from '@eventstore/db-client';
import { StoreTooOld } from './errors.js';
import type { EventMetadata, RecordedEvent } from './event-store.js';

export type ClientEvent = Recorded;

/** @throws {StoreTooOld} when the server does not say where in the log an event lies */
export function recordedEvent(event: ClientEvent): RecordedEvent {
  const { id, type, revision, position } = event;
  if (!position) throw new StoreTooOld();
  return {
    ...{ stream: event.streamId, revision, position: position.commit, id, type },
    // Our streams hold only what `append` wrote: JSON objects, with metadata of this shape.
    data: event.data as object,
    metadata: event.metadata as unknown as EventMetadata,
    recordedAt: event.created,
  };
}
