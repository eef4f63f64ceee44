import type { Money } from '../money.js';
import type {
  Channel,
  ChurnDeclarer,
  ChurnReason,
  ComplaintCause,
  ContactDirection,
  ContactOutcome,
  ContactPurpose,
  PartyKind,
  RatingInstrument,
} from './vocabulary.js';

// These names and shapes are what is stored. Never edit one in place: add a version, and teach the codec to lift the
// old one. `occurredAt` is when it happened, not when we heard of it.

/** The customer is one of ours from here on. Events may lie before it: news come late. */
export interface CustomerRegistered {
  readonly type: 'CustomerRegistered';
  readonly occurredAt: Date;
  readonly partyKind: PartyKind;
  readonly leadSource?: string;
  /** By `attributeKeys`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** We spoke, or tried to. */
export interface CustomerContacted {
  readonly type: 'CustomerContacted';
  readonly occurredAt: Date;
  readonly contactId: string;
  readonly channel: Channel;
  readonly direction: ContactDirection;
  readonly purpose: ContactPurpose;
  readonly outcome: ContactOutcome;
  readonly durationSeconds?: number;
  readonly nextContactAt?: Date;
  readonly promiseId?: string;
  readonly promiseDue?: Date;
}

/** An order was placed; `amount` is positive and, like `margin`, in the reporting currency. */
export interface CustomerPurchased {
  readonly type: 'CustomerPurchased';
  readonly occurredAt: Date;
  readonly orderId: string;
  readonly amount: Money;
  /** May be negative: a sale at a loss. */
  readonly margin?: Money;
  readonly channel?: Channel;
  readonly category?: string;
  /** How many lines the order has. */
  readonly lines?: number;
  readonly isNewProduct?: boolean;
  readonly reason?: string;
}

/** Something came back. */
export interface PurchaseReturned {
  readonly type: 'PurchaseReturned';
  readonly occurredAt: Date;
  readonly returnId: string;
  /** The order it came from, where that is known. */
  readonly orderId?: string;
  /** Positive here; rules read it as negative. */
  readonly amount: Money;
  readonly reason?: string;
}

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

/** The customer answered a question with a number. */
export interface CustomerRated {
  readonly type: 'CustomerRated';
  readonly occurredAt: Date;
  readonly ratingId: string;
  readonly instrument: RatingInstrument;
  /** In the instrument's own scale. */
  readonly score: number;
  /** 0–100, by `score100`. */
  readonly score100: number;
}

/** The customer has left, or so somebody says. */
export interface CustomerChurned {
  readonly type: 'CustomerChurned';
  readonly occurredAt: Date;
  readonly reason: ChurnReason;
  readonly declaredBy: ChurnDeclarer;
}

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

/** Everything that can have happened to a customer. */
export type CustomerEvent =
  | CustomerRegistered
  | CustomerContacted
  | CustomerPurchased
  | PurchaseReturned
  | CustomerComplained
  | ComplaintResolved
  | CustomerRated
  | CustomerChurned
  | CustomerMerged
  | CustomerErased;
