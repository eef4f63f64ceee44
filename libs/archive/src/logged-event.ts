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
  /** Milliseconds since 1970, UTC. */
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly origin: string;
}
