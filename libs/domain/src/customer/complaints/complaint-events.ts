import type { Shapes } from '../../codec.js';
import { asIs, moneyField } from '../../fields.js';
import type { Money } from '../../money.js';
import type { Channel } from '../channels.js';
import type { Sealed } from '../personal/personal-data.js';

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
  /** What the customer said. */
  readonly text?: Sealed;
}

/** Something that was done about a complaint. */
interface OnComplaint {
  readonly occurredAt: Date;
  readonly complaintId: string;
  /** Hours from the complaint to here; milliseconds / 3,600,000, not rounded. */
  readonly hoursOpen: number;
}

/** The customer was answered: we have heard, and take it up. */
export interface ComplaintAcknowledged extends OnComplaint {
  readonly type: 'ComplaintAcknowledged';
}

/** Something was done about it; of one complaint there may be several. */
export interface ComplaintActionTaken extends OnComplaint {
  readonly type: 'ComplaintActionTaken';
}

/** Something was given to make up for it; of one complaint there may be several. */
export interface CustomerCompensated extends OnComplaint {
  readonly type: 'CustomerCompensated';
  /** What it was worth: positive, in the reporting currency. Not there: a gesture without a price. */
  readonly amount?: Money;
}

/** A complaint is closed. */
export interface ComplaintResolved extends OnComplaint {
  readonly type: 'ComplaintResolved';
  readonly outcome?: string;
}

/** The customer takes it back: to rules it was never made, while the steps taken on it stay. */
export interface ComplaintWithdrawn {
  readonly type: 'ComplaintWithdrawn';
  readonly occurredAt: Date;
  readonly complaintId: string;
}

/** Everything that can follow a complaint. */
export type ComplaintFollowUp =
  ComplaintAcknowledged | ComplaintActionTaken | CustomerCompensated | ComplaintResolved | ComplaintWithdrawn;

/** Everything that is said of complaints. */
export type ComplaintEvent = CustomerComplained | ComplaintFollowUp;

const step = { complaintId: asIs<string>(), hoursOpen: asIs<number>() };

/** How they are stored. */
export const complaintShapes: Shapes<ComplaintEvent> = {
  CustomerComplained: {
    version: 1,
    fields: {
      ...{ complaintId: asIs(), channel: asIs(), category: asIs(), severity: asIs(), cause: asIs() },
      text: asIs(),
    },
  },
  ComplaintAcknowledged: { version: 1, fields: step },
  ComplaintActionTaken: { version: 1, fields: step },
  CustomerCompensated: { version: 1, fields: { ...step, amount: moneyField } },
  ComplaintResolved: { version: 1, fields: { ...step, outcome: asIs() } },
  ComplaintWithdrawn: { version: 1, fields: { complaintId: asIs() } },
};
