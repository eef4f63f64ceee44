import type { Codec } from './codec.js';
import type { Decider } from './decider.js';
import type { InStream } from './customer/skipping/skipped-events.js';

/** All that a command handler needs to know of one kind of thing: its stream, its decisions, its stored form. */
export interface Aggregate<Command, Event, State, Reason extends string> {
  /** Streams are named `<category>-<id>`, or `<category>` alone where there is one of its kind. */
  readonly category: string;
  readonly decider: Decider<Command, Event, State, Reason>;
  readonly events: Codec<Event>;
  /** What of a stream its decisions rest on; the others are not even read. Not given: every event. */
  readonly heeded?: <Stored extends InStream>(events: readonly Stored[]) => readonly Stored[];
}
