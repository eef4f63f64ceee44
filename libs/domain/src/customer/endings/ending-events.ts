import type { Shapes } from '../../codec.js';
import { asIs } from '../../fields.js';

/** This stream closes; the customer lives on in the survivor's. */
export interface CustomerMerged {
  readonly type: 'CustomerMerged';
  readonly occurredAt: Date;
  readonly survivorId: string;
}

/** The personal data of this customer is no more; the stream takes nothing further. */
export interface CustomerErased {
  readonly type: 'CustomerErased';
  readonly occurredAt: Date;
  readonly requestId: string;
  readonly legalBasis: string;
}

/** Everything after which nothing more is recorded. */
export type EndingEvent = CustomerMerged | CustomerErased;

/** How they are stored. */
export const endingShapes: Shapes<EndingEvent> = {
  CustomerMerged: { version: 1, fields: { survivorId: asIs() } },
  CustomerErased: { version: 1, fields: { requestId: asIs(), legalBasis: asIs() } },
};
