import { accept, refuse, type Decision } from '../../decider.js';
import type { Asking } from '../asking.js';
import type { Topic } from '../topic.js';
import type { CustomerAbsorbed, CustomerMerged, EndingEvent } from './ending-events.js';

// A merge is told in two streams, and nothing writes two streams at once. First the survivor takes the other in, if it goes
// on itself; then the other closes, if all that it took in has closed. So of two merges in a row the first closes first,
// and no circle can come about, whoever else merges at the same time; and a merge that broke off is finished by saying it again.

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

export type EndingCommand = MergeCustomer | AbsorbCustomer;
export type EndingRefusal = 'merges-into-itself' | 'absorption-unfinished';

export interface Endings {
  /** Once ended, nothing more is taken down. */
  ended: 'merged' | 'erased' | null;
  /** Where it lives on, once it was merged. */
  mergedInto: string | null;
  /** Who was taken in. */
  readonly absorbed: Set<string>;
}

export const endings: Topic<EndingCommand, EndingEvent, Endings, EndingRefusal> = {
  initial: () => ({ ended: null, mergedInto: null, absorbed: new Set() }),
  growth: {
    CustomerMerged: (state, { survivorId }) => {
      state.ended ??= 'merged';
      state.mergedInto ??= survivorId;
    },
    CustomerAbsorbed: (state, { absorbedId }) => {
      state.absorbed.add(absorbedId);
    },
    CustomerErased: (state) => {
      state.ended = 'erased';
    },
  },
  decisions: { MergeCustomer: mergeCustomer, AbsorbCustomer: absorbCustomer },
};

/** The one thing that can be said of a customer that has ended: that it was merged where it was merged. */
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
