import { accept, refuse, type Decision } from '../../decider.js';
import type { Asking } from '../asking.js';
import type { Contacts } from '../contacts/contacts.js';
import { saidAgain, type Topic } from '../topic.js';
import type { PromiseEvent, PromiseKept } from './promise-events.js';

/** Late or not: the contact says when it was due. Refused: `promise-unknown`, `promise-already-kept`, `kept-before-promise`. */
export type KeepPromise = Asking<'KeepPromise', PromiseKept>;

export type PromiseCommand = KeepPromise;
export type PromiseRefusal = 'promise-unknown' | 'promise-already-kept' | 'kept-before-promise';

export interface Promises {
  readonly keptPromises: Map<string, PromiseKept>;
}

type Seen = Promises & Pick<Contacts, 'promises'>;

export const promises: Topic<PromiseCommand, PromiseEvent, Promises, PromiseRefusal, Seen> = {
  initial: () => ({ keptPromises: new Map() }),
  growth: {
    PromiseKept: (state, event) => {
      state.keptPromises.set(event.promiseId, event);
    },
  },
  decisions: { KeepPromise: keepPromise },
};

function keepPromise(
  { occurredAt, promiseId }: KeepPromise,
  seen: Seen,
): Decision<PromiseKept, PromiseRefusal> {
  const promised = seen.promises.get(promiseId);
  if (!promised) return refuse('promise-unknown');
  const fact: PromiseKept = { type: 'PromiseKept', occurredAt, promiseId };
  const known = seen.keptPromises.get(promiseId);
  if (known) return saidAgain(known, fact, 'promise-already-kept');
  return occurredAt < promised.occurredAt ? refuse('kept-before-promise') : accept(fact);
}
