import type { ExpectedRevision } from './event-store.js';

/** Another writer appended first. The only error that is retried: read again, decide again. */
export class WrongExpectedRevision extends Error {
  override readonly name = 'WrongExpectedRevision';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`${stream} is at ${String(actual)}, not at ${String(expected)}`);
  }
}

/** The connection string cannot be read. */
export class UnusableStoreUrl extends Error {
  override readonly name = 'UnusableStoreUrl';
  constructor(
    readonly url: string,
    override readonly cause: unknown,
  ) {
    super(
      `EVENTSTORE_URL ${url} is no event store: try esdb://127.0.0.1:2113?tls=false (${reasonOf(cause)})`,
    );
  }
}

/** The server leaves out positions that this system lives by. */
export class StoreTooOld extends Error {
  override readonly name = 'StoreTooOld';
  constructor() {
    super(
      'the event store does not say where in the log an event lies: EventStoreDB 22.6 or later is needed',
    );
  }
}

/** The store cannot be reached, or stopped answering. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  constructor(
    readonly url: string,
    override readonly cause: unknown,
  ) {
    super(
      `no event store answers at ${url}: is it running, and is EVENTSTORE_URL right? (${reasonOf(cause)})`,
    );
  }
}

/** Sent `attempts` times, never answered: the events may or may not be in the stream. Sending the same ids again is safe. */
export class AppendOutcomeUnknown extends Error {
  override readonly name = 'AppendOutcomeUnknown';
  constructor(
    readonly stream: string,
    readonly url: string,
    readonly attempts: number,
    override readonly cause: unknown,
  ) {
    super(
      `${url} did not answer ${attempts} attempts to append to ${stream}; ` +
        `send the same command id again to learn the outcome (${reasonOf(cause)})`,
    );
  }
}

/** A subscription was cut off by the store. Subscribe again after the last checkpoint. */
export class SubscriptionDropped extends Error {
  override readonly name = 'SubscriptionDropped';
  constructor(
    readonly url: string,
    override readonly cause: unknown,
  ) {
    super(`${url} ended the subscription; subscribe again after the last checkpoint (${reasonOf(cause)})`);
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
