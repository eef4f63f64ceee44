import { exactly, instant, position, text, type JsonSchema } from './json-schema.js';
import type { StoredEventSchema } from './stored-event.js';

/**
 * The schema of an event as the feed tells of it: `CloudEvent`, with the data of this type. Fields are added to the envelope and
 * never taken away, so a reader must let those pass that it does not know.
 */
export function cloudEventSchema({ properties }: StoredEventSchema): JsonSchema {
  const envelope = exactly(
    {
      specversion: { const: '1.0' },
      id: text,
      source: { type: 'string', pattern: '^/streams/' },
      type: { const: `hindsight.${properties.type.const}` },
      subject: text,
      time: instant,
      datacontenttype: { const: 'application/json' },
      recordedtime: instant,
      revision: position,
      position,
      schemaversion: properties.metadata.properties.schemaVersion,
      correlationid: text,
      origin: text,
      data: properties.data,
    },
    { causationid: text },
  );
  return { ...envelope, additionalProperties: true };
}
