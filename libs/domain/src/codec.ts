import type { Json } from './json.js';

/** An event as it is stored: JSON only. `occurredAt` and `schemaVersion` lie in the metadata, `data` is the rest. */
export interface StoredForm {
  readonly type: string;
  readonly schemaVersion: number;
  /** ISO 8601, UTC, milliseconds. */
  readonly occurredAt: string;
  readonly data: object;
}

/** The two ways between an event and its stored form. `decode(encode(event))` equals `event`. */
export interface Codec<Event> {
  encode(event: Event): StoredForm;
  /** @throws {UnknownStoredEvent} for a type or a version that this release does not know */
  decode(stored: StoredForm): Event;
}

/** A codec of a closed list of types. */
export interface ListedCodec<Event> extends Codec<Event> {
  /** The version of a type that is read; null for a type that is not listed. */
  versionOf(type: string): number | null;
}

/** An event in the store that this release cannot read: written by a newer one, or not ours. */
export class UnknownStoredEvent extends Error {
  override readonly name = 'UnknownStoredEvent';
  constructor(
    readonly eventType: string,
    readonly schemaVersion: number,
  ) {
    super(`this release cannot read ${eventType} version ${schemaVersion}; is a newer one writing?`);
  }
}

export interface Dated {
  readonly type: string;
  readonly occurredAt: Date;
}

/** How one field travels through JSON. */
export interface Field<Value> {
  readonly toJson: (value: Value) => Json;
  readonly fromJson: (json: Json) => Value;
}

type FieldsOf<Event> = {
  readonly [F in Exclude<keyof Event, 'type' | 'occurredAt'>]-?: Field<Exclude<Event[F], undefined>>;
};

/** Every field of every event, so that a field added to an event does not compile until it says how it is stored. */
export type Shapes<Event extends Dated> = {
  readonly [E in Event as E['type']]: { readonly version: number; readonly fields: FieldsOf<E> };
};

/** A codec that stores the listed fields and nothing else; absent fields stay absent. */
export function codec<Event extends Dated>(shapes: Shapes<Event>): ListedCodec<Event> {
  const known = new Map<string, Shape>(Object.entries(shapes));
  return {
    versionOf: (type) => known.get(type)?.version ?? null,
    encode(event) {
      const { version, fields } = shapeOf(known, event.type, null);
      const data = throughFields(fields, 'toJson', event);
      return { type: event.type, schemaVersion: version, occurredAt: event.occurredAt.toISOString(), data };
    },
    decode({ type, schemaVersion, occurredAt, data }) {
      const { fields } = shapeOf(known, type, schemaVersion);
      const facts = throughFields(fields, 'fromJson', data);
      // What was stored under this type and version has these fields: the frozen list of each codec's spec shows it.
      return { type, occurredAt: new Date(occurredAt), ...facts } as unknown as Event;
    },
  };
}

interface Shape {
  readonly version: number;
  readonly fields: Readonly<Record<string, Field<unknown>>>;
}

function shapeOf(known: ReadonlyMap<string, Shape>, type: string, version: number | null): Shape {
  const shape = known.get(type);
  if (!shape || (version !== null && version !== shape.version)) {
    throw new UnknownStoredEvent(type, version ?? 0);
  }
  return shape;
}

function throughFields(fields: Shape['fields'], way: keyof Field<unknown>, from: object) {
  const into: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    // The shape names this field for this very value: as an event has it on one way, as JSON on the other.
    const value = (from as Readonly<Record<string, Json | undefined>>)[name];
    if (value !== undefined) into[name] = field[way](value);
  }
  return into;
}
