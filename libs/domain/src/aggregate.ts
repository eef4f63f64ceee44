import type { Codec } from './codec.js';
import type { Decider } from './decider.js';

/** All that a command handler needs to know of one kind of thing: its stream, its decisions, its stored form. */
export interface Aggregate<Command, Event, State, Reason extends string> {
  /** Streams are named `<category>-<id>`, or `<category>` alone where there is one of its kind. */
  readonly category: string;
  readonly decider: Decider<Command, Event, State, Reason>;
  readonly events: Codec<Event>;
}
