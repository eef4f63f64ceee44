import { accept, refuse, type Decision } from '../../decider.js';
import type { Asking } from '../asking.js';
import type { Topic } from '../topic.js';
import type {
  CustomerAbsorbed,
  CustomerErased,
  CustomerErasureBegun,
  CustomerMerged,
  EndingEvent,
} from './ending-events.js';

// A merge is told in two streams, and nothing writes two streams at once. First the survivor takes the other in, if it goes
// on itself; then the other closes, if all that it took in has closed. So of two merges in a row the first closes first,
// and no circle can come about, whoever else merges at the same time; and a merge that broke off is finished by saying it again.

// An erasure is told twice in one stream. Once it is begun nothing else gets in: whoever decided before has lost the revision, and
// decides again. Then the key is destroyed, which no stream can do; and only then is it told that it was.

/** Refused: `merges-into-itself`, `absorption-unfinished`. Merged into that survivor already: nothing happens. */
export interface MergeCustomer extends Asking<'MergeCustomer', CustomerMerged> {
  /** Who ends: the very customer that the command is sent to. */
  readonly customerId: string;
  /** What other streams say; whoever sends the command looks there. */
  readonly seen: {
    /** Of those that the customer has taken in: who has ended. */
    readonly ended: readonly string[];
  };
}

/** Refused: `merges-into-itself`. Taken in already: nothing happens, whenever that was. */
export interface AbsorbCustomer extends Asking<'AbsorbCustomer', CustomerAbsorbed> {
  /** Who goes on: the very customer that the command is sent to. */
  readonly customerId: string;
}

/**
 * Closes the stream to all but its erasure. One that was merged away can be erased, too. Begun for that request already: nothing happens; for
 * another one: refused, `erasure-of-another-request`.
 */
export type BeginErasure = Asking<'BeginErasure', CustomerErasureBegun>;

/** Says that it is done, as of the instant of which it was begun. Refused: `erasure-not-begun`, for another request included. */
export type EraseCustomer = Asking<'EraseCustomer', CustomerErased, 'legalBasis' | 'occurredAt'> & {
  /** For the clocks to be compared; what is recorded is when it was begun. */
  readonly occurredAt: Date;
};

export type EndingCommand = MergeCustomer | AbsorbCustomer | BeginErasure | EraseCustomer;
export type EndingRefusal =
  'merges-into-itself' | 'absorption-unfinished' | 'erasure-not-begun' | 'erasure-of-another-request';

export interface Endings {
  /** Once ended, nothing more is taken down. */
  ended: 'merged' | 'erased' | null;
  /** Where it lives on, once it was merged. */
  mergedInto: string | null;
  /** Who was taken in. */
  readonly absorbed: Set<string>;
  /** The erasure that is under way, or done. */
  erasure: CustomerErasureBegun | null;
}

export const endings: Topic<EndingCommand, EndingEvent, Endings, EndingRefusal> = {
  initial: () => ({ ended: null, mergedInto: null, absorbed: new Set(), erasure: null }),
  growth: {
    CustomerMerged: (state, { survivorId }) => {
      state.ended ??= 'merged';
      state.mergedInto ??= survivorId;
    },
    CustomerAbsorbed: (state, { absorbedId }) => {
      state.absorbed.add(absorbedId);
    },
    CustomerErasureBegun: (state, event) => {
      state.erasure ??= event;
    },
    CustomerErased: (state) => {
      state.ended = 'erased';
    },
  },
  decisions: {
    MergeCustomer: mergeCustomer,
    AbsorbCustomer: absorbCustomer,
    BeginErasure: beginErasure,
    EraseCustomer: eraseCustomer,
  },
};

/** What can still be said of a customer whose erasure has begun, or that has ended: that it is to be erased, or was. */
export const isOfErasure = ({ type }: { readonly type: string }): boolean =>
  type === 'BeginErasure' || type === 'EraseCustomer';

/** What can be said of a customer that was merged: that it was merged where it was merged. */
export const isMergedSo = (
  command: { readonly type: string; readonly survivorId?: string },
  { mergedInto }: Endings,
): boolean => command.type === 'MergeCustomer' && mergedInto !== null && command.survivorId === mergedInto;

function mergeCustomer(
  { customerId, survivorId, occurredAt, seen }: MergeCustomer,
  { absorbed }: Endings,
): Decision<CustomerMerged, EndingRefusal> {
  if (survivorId === customerId) return refuse('merges-into-itself');
  const unfinished = [...absorbed].some((id) => !seen.ended.includes(id));
  if (unfinished) return refuse('absorption-unfinished');
  return accept({ type: 'CustomerMerged', occurredAt, survivorId });
}

function absorbCustomer(
  { customerId, absorbedId, occurredAt }: AbsorbCustomer,
  { absorbed }: Endings,
): Decision<CustomerAbsorbed, EndingRefusal> {
  if (absorbedId === customerId) return refuse('merges-into-itself');
  return absorbed.has(absorbedId) ? accept() : accept({ type: 'CustomerAbsorbed', occurredAt, absorbedId });
}

function beginErasure(
  { occurredAt, requestId, legalBasis }: BeginErasure,
  { ended, erasure }: Endings,
): Decision<CustomerErasureBegun, EndingRefusal> {
  if (erasure?.requestId === requestId) return accept();
  if (erasure || ended === 'erased') return refuse('erasure-of-another-request');
  return accept({ type: 'CustomerErasureBegun', occurredAt, requestId, legalBasis });
}

function eraseCustomer(
  { requestId }: EraseCustomer,
  { ended, erasure }: Endings,
): Decision<CustomerErased, EndingRefusal> {
  if (erasure?.requestId !== requestId) return refuse('erasure-not-begun');
  if (ended === 'erased') return accept();
  const { occurredAt, legalBasis } = erasure;
  return accept({ type: 'CustomerErased', occurredAt, requestId, legalBasis });
}
