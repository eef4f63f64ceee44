import type { Aggregate } from '../../aggregate.js';
import { codec, UnknownStoredEvent } from '../../codec.js';
import { accept, refuse, type Decider, type Decision } from '../../decider.js';
import { asIs } from '../../fields.js';
import { skippedType } from './skipped-events.js';

// A door of its own to the streams of customers: `customer.ts` could not read the very event that is to be skipped.

/** An event of the customer that cannot be applied is passed over from here on, by everybody and for good. Never edit in place. */
export interface CustomerEventSkipped {
  readonly type: typeof skippedType;
  /** When it was decided. */
  readonly occurredAt: Date;
  /** The revision of the event in the customer's stream. */
  readonly skipped: number;
  readonly eventId: string;
  readonly reason: string;
  /** Who decided it. */
  readonly by: string;
}

/** Whatever else lies in the stream: that it does is all there is to know of it here. */
interface OtherEvent {
  readonly type: 'other';
  readonly storedType: string;
}

/** What a stream holds, as far as skipping goes. */
export type StreamEvent = CustomerEventSkipped | OtherEvent;

/** Where the projection says that the customer stands. */
export interface StandsAt {
  readonly revision: number;
  readonly eventId: string;
  /** `event`: this very event cannot be applied. `gap`: what lies before it is missing. `history`: no one event is to blame. */
  readonly cause: 'event' | 'gap' | 'history';
}

/** Pass over an event at which the customer is parked. Nothing happens when that is decided already, in the same words. */
export type SkipEvent = {
  readonly type: 'SkipEvent';
  /** The clock of whoever decides. */
  readonly now: Date;
  /** Null: the customer is not parked. */
  readonly seen: StandsAt | null;
} & Pick<CustomerEventSkipped, 'skipped' | 'eventId' | 'reason' | 'by'>;

/** What stands in the way. None is ever renamed: callers match on it. */
export type SkipRefusal =
  | 'customer-not-registered'
  | 'event-already-skipped'
  | 'reason-missing'
  | 'customer-not-parked'
  | 'parked-elsewhere'
  | 'gap-not-skippable'
  | 'history-not-skippable'
  | 'event-missing'
  | 'registration-not-skippable';

/** What its decisions need to remember of a stream. */
export interface Skips {
  /** Type of every event, by revision. */
  readonly types: string[];
  /** By the revision that is skipped. */
  readonly skipped: Map<number, CustomerEventSkipped>;
}

const stored = codec<CustomerEventSkipped>({
  [skippedType]: {
    version: 1,
    fields: { skipped: asIs(), eventId: asIs(), reason: asIs(), by: asIs() },
  },
});

/** The decision to skip; it looks at the stream and at where the customer is said to stand, never into an event. */
export const skipping: Decider<SkipEvent, StreamEvent, Skips, SkipRefusal> = {
  initial: () => ({ types: [], skipped: new Map() }),

  evolve(state, event) {
    state.types.push(event.type === 'other' ? event.storedType : event.type);
    if (event.type !== 'other') state.skipped.set(event.skipped, event);
    return state;
  },

  decide(command, state): Decision<StreamEvent, SkipRefusal> {
    const { now, skipped, eventId, reason, by } = command;
    const fact: CustomerEventSkipped = { type: skippedType, occurredAt: now, skipped, eventId, reason, by };
    const known = state.skipped.get(skipped);
    if (known) return saysTheSame(known, fact) ? accept() : refuse('event-already-skipped');
    const obstacle = againstSkipping(command, state);
    return obstacle ? refuse(obstacle) : accept(fact);
  },
};

/** The streams of customers, as whoever skips an event needs them. */
export const skippingAggregate: Aggregate<SkipEvent, StreamEvent, Skips, SkipRefusal> = {
  category: 'customer',
  decider: skipping,
  events: {
    encode(event) {
      if (event.type === 'other') throw new UnknownStoredEvent(event.storedType, 0);
      return stored.encode(event);
    },
    decode: (event) =>
      event.type === skippedType ? stored.decode(event) : { type: 'other', storedType: event.type },
  },
};

/** Who decides it the same way again says nothing new, however much later. */
const saysTheSame = (known: CustomerEventSkipped, { eventId, reason, by }: CustomerEventSkipped) =>
  known.eventId === eventId && known.reason === reason && known.by === by;

const registration = 'CustomerRegistered';

function againstSkipping(command: SkipEvent, { types }: Skips): SkipRefusal | null {
  if (!types.includes(registration)) return 'customer-not-registered';
  if (command.reason.trim() === '') return 'reason-missing';
  const obstacle = againstWhereItStands(command);
  if (obstacle) return obstacle;
  const type = types[command.skipped];
  if (type === undefined) return 'event-missing';
  return type === registration ? 'registration-not-skippable' : null;
}

function againstWhereItStands({ skipped, eventId, seen }: SkipEvent): SkipRefusal | null {
  if (!seen) return 'customer-not-parked';
  if (seen.revision !== skipped || seen.eventId !== eventId) return 'parked-elsewhere';
  return seen.cause === 'event' ? null : `${seen.cause}-not-skippable`;
}
