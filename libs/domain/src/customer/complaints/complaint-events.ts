import type { Shapes } from '../../codec.js';
import { asIs } from '../../fields.js';
import type { Channel } from '../channels.js';

/** What a complaint was found to come from. */
export const complaintCauses = ['people', 'process', 'product', 'policy'] as const;
/** One of `complaintCauses`. */
export type ComplaintCause = (typeof complaintCauses)[number];

/** The customer is not content. */
export interface CustomerComplained {
  readonly type: 'CustomerComplained';
  readonly occurredAt: Date;
  readonly complaintId: string;
  readonly channel: Channel;
  readonly category?: string;
  /** 1 (a remark) to 5 (grave). */
  readonly severity: number;
  readonly cause?: ComplaintCause;
}

/** A complaint is closed. */
export interface ComplaintResolved {
  readonly type: 'ComplaintResolved';
  readonly occurredAt: Date;
  readonly complaintId: string;
  /** Hours from the complaint to here; milliseconds / 3,600,000, not rounded. */
  readonly hoursOpen: number;
  readonly outcome?: string;
}

/** Everything that is said of complaints. */
export type ComplaintEvent = CustomerComplained | ComplaintResolved;

/** How they are stored. */
export const complaintShapes: Shapes<ComplaintEvent> = {
  CustomerComplained: {
    version: 1,
    fields: { complaintId: asIs(), channel: asIs(), category: asIs(), severity: asIs(), cause: asIs() },
  },
  ComplaintResolved: {
    version: 1,
    fields: { complaintId: asIs(), hoursOpen: asIs(), outcome: asIs() },
  },
};
