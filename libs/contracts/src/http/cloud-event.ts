/**
 * An event as others are told of it: CloudEvents 1.0, JSON format, with what EventStoreDB and this system know of it as extension
 * attributes. Fields are added and never taken away, so a reader must let those pass that it does not know.
 */
export interface CloudEvent {
  readonly specversion: '1.0';
  /** UUID; the same for each delivery, and in the log. */
  readonly id: string;
  /** `/streams/<stream>` */
  readonly source: string;
  /** `hindsight.<type>`, such as `hindsight.CustomerPurchased`. */
  readonly type: string;
  /** The customer's id. */
  readonly subject: string;
  /** When it happened, ISO 8601 UTC, as stored. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** When we heard of it, ISO 8601 UTC, milliseconds. */
  readonly recordedtime: string;
  /** Place in its stream, from 0; decimal text. */
  readonly revision: string;
  /** Position in the log; decimal text. */
  readonly position: string;
  /** Version of the shape of `data`, from 1. */
  readonly schemaversion: number;
  readonly correlationid: string;
  readonly causationid?: string;
  /** `api`, `import:<file hash>`, `policy:<name>`. */
  readonly origin: string;
  readonly data: object;
}

/** An event of the log, as far as others are told of it. */
export interface LoggedEvent {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly recordedAt: Date;
  readonly data: object;
  readonly metadata: {
    readonly occurredAt: string;
    readonly schemaVersion: number;
    readonly correlationId: string;
    readonly causationId?: string;
    readonly origin: string;
  };
}

/** An event of a customer's stream, or of a change of segment, as others are told of it, by whatever way. */
export function cloudEventOf(event: LoggedEvent): CloudEvent {
  const { metadata } = event;
  return {
    specversion: '1.0',
    id: event.id,
    source: `/streams/${event.stream}`,
    type: `hindsight.${event.type}`,
    subject: subjectOf(event),
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

/** The customer of whom an event of these streams is; empty for what says none. */
export function subjectOf({ stream, data }: Pick<LoggedEvent, 'stream' | 'data'>): string {
  if (stream.startsWith('customer-')) return stream.slice('customer-'.length);
  const { customerId } = data as { readonly customerId?: unknown }; // a change of segment has it; anybody may have written there
  return typeof customerId === 'string' ? customerId : '';
}
