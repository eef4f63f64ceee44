import { accept, refuse, type Decision } from '../decider.js';
import { sameFact } from '../facts.js';

interface Typed<Type extends string = string> {
  readonly type: Type;
}

/**
 * One side of a customer: what is remembered of it, how its events change that, and what is decided.
 * `Seen` is as much of the customer as its decisions look at, what other topics remember included.
 */
export interface Topic<
  Command extends Typed,
  Event extends Typed,
  State,
  Reason extends string,
  Seen = State,
> {
  /** Fresh: it belongs to one fold, which grows it in place. */
  readonly initial: () => State;
  readonly growth: { readonly [E in Event as E['type']]: (state: State, event: E) => void };
  readonly decisions: {
    readonly [C in Command as C['type']]: (
      command: C,
      seen: Seen,
      reportingCurrency: string,
    ) => Decision<Event, Reason>;
  };
}

/** What is said under an id that is known: the same again is a repeat and does nothing, anything else is refused. */
export function saidAgain<Event extends Typed, Reason extends string>(
  known: Event,
  fact: Event,
  otherwise: Reason,
): Decision<Event, Reason> {
  return sameFact(known, fact) ? accept() : refuse(otherwise);
}
