import type { Log } from '../log/log.js';

/** What the writer believes about the stream: nothing, that it is not there, that it is, or its exact last revision. */
export type Expected = 'any' | 'no-stream' | 'stream-exists' | bigint;

export interface ProposedEvent {
  id: Uint8Array;
  type: Uint8Array;
  json: boolean;
  data: Uint8Array;
  metadata: Uint8Array;
}

export interface Append {
  stream: Uint8Array;
  expected: Expected;
  events: readonly ProposedEvent[];
}

/** Revision and position of the last event of the append: of the original one when the append was a repetition. */
export interface Appended {
  kind: 'appended';
  /** -1: nothing was ever in the stream */
  revision: number;
  position: number | null;
}

export type Outcome =
  | Appended
  | { kind: 'wrong-expected-revision'; /** -1: no stream */ current: number }
  | { kind: 'stream-deleted' }
  | { kind: 'access-denied' }
  | { kind: 'too-large'; maximum: number };

/** Outcome of an append that wrote nothing because all its events are already there, up to `revision`. */
export function alreadyThere(log: Log, streamId: number, revision: number): Appended {
  return { kind: 'appended', revision, position: log.eventOf(streamId, revision)?.position ?? null };
}
