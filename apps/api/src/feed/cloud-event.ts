import type { CloudEvent } from '@hindsight/contracts';
import type { RecordedEvent } from '@hindsight/event-store';
import { customerOf } from './asked.js';

/** An event of a customer's stream, or of a change of segment, as others are told of it. */
export function cloudEvent(event: RecordedEvent): CloudEvent {
  const { metadata } = event;
  return {
    specversion: '1.0',
    id: event.id,
    source: `/streams/${event.stream}`,
    type: `hindsight.${event.type}`,
    subject: customerOf(event),
    time: metadata.occurredAt,
    datacontenttype: 'application/json',
    recordedtime: event.recordedAt.toISOString(),
    revision: String(event.revision),
    position: String(event.position),
    schemaversion: metadata.schemaVersion,
    correlationid: metadata.correlationId,
    ...(metadata.causationId !== undefined && { causationid: metadata.causationId }),
    origin: metadata.origin,
    data: event.data,
  };
}
