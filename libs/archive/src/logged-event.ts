/** A customer event as it comes from the log, of whatever type. */
export interface LoggedEvent {
  readonly customerId: string;
  /** In the log of all streams; grows. */
  readonly position: bigint;
  /** In the customer's stream, from 0, without gaps. */
  readonly revision: number;
  readonly eventId: string;
  readonly storedType: string;
  readonly data: object;
  /** Milliseconds since 1970, UTC; NaN where the event names no instant, which rules then cannot read. */
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly origin: string;
}

/** Where an event stands in an archive: one that names no instant when it was recorded. */
export const standsAt = ({ occurredAt, recordedAt }: LoggedEvent): number =>
  Number.isNaN(occurredAt) ? recordedAt : occurredAt;
