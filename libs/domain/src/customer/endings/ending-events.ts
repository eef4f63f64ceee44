import type { Shapes } from '../../codec.js';
import { asIs } from '../../fields.js';

/** This stream closes; the customer lives on in the survivor's. */
export interface CustomerMerged {
  readonly type: 'CustomerMerged';
  readonly occurredAt: Date;
  readonly survivorId: string;
}

/** Another customer was found to be this one; its stream is closed, or about to be, and its history stays there. */
export interface CustomerAbsorbed {
  readonly type: 'CustomerAbsorbed';
  readonly occurredAt: Date;
  readonly absorbedId: string;
}

/** Somebody asked for the erasure of this customer's personal data, and it is under way: nothing else is taken down any more. */
export interface CustomerErasureBegun {
  readonly type: 'CustomerErasureBegun';
  readonly occurredAt: Date;
  readonly requestId: string;
  readonly legalBasis: string;
}

/** The personal data of this customer is no more; the stream takes nothing further. */
export interface CustomerErased {
  readonly type: 'CustomerErased';
  readonly occurredAt: Date;
  readonly requestId: string;
  readonly legalBasis: string;
}

/** Everything that is said of the end of a customer, its own or that of one it has taken in. */
export type EndingEvent = CustomerMerged | CustomerAbsorbed | CustomerErasureBegun | CustomerErased;

/** How they are stored. */
export const endingShapes: Shapes<EndingEvent> = {
  CustomerMerged: { version: 1, fields: { survivorId: asIs() } },
  CustomerAbsorbed: { version: 1, fields: { absorbedId: asIs() } },
  CustomerErasureBegun: { version: 1, fields: { requestId: asIs(), legalBasis: asIs() } },
  CustomerErased: { version: 1, fields: { requestId: asIs(), legalBasis: asIs() } },
};
