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
