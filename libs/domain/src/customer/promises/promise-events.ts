import type { Shapes } from '../../codec.js';
import { asIs } from '../../fields.js';

/** What was promised in a contact was done. */
export interface PromiseKept {
  readonly type: 'PromiseKept';
  readonly occurredAt: Date;
  readonly promiseId: string;
}

/** Everything that is said of promises beside the contacts in which they are made. */
export type PromiseEvent = PromiseKept;

/** How they are stored. */
export const promiseShapes: Shapes<PromiseEvent> = {
  PromiseKept: { version: 1, fields: { promiseId: asIs() } },
};
