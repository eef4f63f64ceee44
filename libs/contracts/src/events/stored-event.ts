import { exactly, instant, text, type JsonSchema } from './json-schema.js';

const sha256: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };

/**
 * One type of event, one version of it, as a subscriber finds it in the log: its type, its data, its metadata.
 * Fields are added to metadata and never taken away, so a reader must let those pass that it does not know.
 */
export function storedEvent(type: string, schemaVersion: number, data: JsonSchema) {
  const metadata = exactly(
    {
      occurredAt: instant,
      schemaVersion: { const: schemaVersion },
      correlationId: text,
      actor: text,
      origin: text,
      commandId: text,
      commandHash: sha256,
    },
    { causationId: text },
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:hindsight:event:${type}:${schemaVersion}`,
    title: `${type}, version ${schemaVersion}`,
    ...exactly({
      type: { const: type },
      data,
      metadata: { ...metadata, additionalProperties: true },
    }),
  };
}

export type StoredEventSchema = ReturnType<typeof storedEvent>;
