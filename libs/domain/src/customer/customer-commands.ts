import type {
  ComplaintResolved,
  CustomerChurned,
  CustomerComplained,
  CustomerContacted,
  CustomerPurchased,
  CustomerRated,
  CustomerRegistered,
  PurchaseReturned,
} from './customer-events.js';

/**
 * The facts of the event that would record it, less what the decision computes. `now` is the caller's clock, for one
 * use: to refuse what lies in the future. An optional field may be given as undefined, which is leaving it out.
 * Shape (numbers that are finite, ids that are not empty, dates that are dates) is checked where commands come in.
 */
type Asking<Name extends string, Event, Computed = never> = {
  readonly [F in keyof Event as Exclude<F, 'type' | Computed>]: undefined extends Event[F]
    ? Event[F] | undefined
    : Event[F];
} & { readonly type: Name; readonly now: Date };

/** Refused: `customer-already-registered`, `attribute-not-allowed`. */
export type RegisterCustomer = Asking<'RegisterCustomer', CustomerRegistered>;
/** Refused: `contact-id-reused`. */
export type RecordContact = Asking<'RecordContact', CustomerContacted>;
/** Refused: `order-id-reused`, `amount-not-positive`, `amount-too-large`, `currency-not-reporting`. */
export type RecordPurchase = Asking<'RecordPurchase', CustomerPurchased>;
/** Refused as a purchase is, and: `return-id-reused`; naming its order, `order-unknown`, `return-exceeds-purchase`. */
export type RecordReturn = Asking<'RecordReturn', PurchaseReturned>;
/** Refused: `complaint-id-reused`, `severity-out-of-range`. */
export type FileComplaint = Asking<'FileComplaint', CustomerComplained>;
/** Refused: `complaint-unknown`, `complaint-already-resolved`, `resolved-before-complaint`. */
export type ResolveComplaint = Asking<'ResolveComplaint', ComplaintResolved, 'hoursOpen'>;
/** Refused: `rating-id-reused`, `score-out-of-scale`. */
export type RecordRating = Asking<'RecordRating', CustomerRated, 'score100'>;
/** Refused: `already-churned`, while nothing has been bought since. */
export type DeclareChurn = Asking<'DeclareChurn', CustomerChurned>;

/** Every one may be refused as `customer-not-registered`, `customer-merged`, `customer-erased`, `time-in-the-future` (> 5 min). */
export type CustomerCommand =
  | RegisterCustomer
  | RecordContact
  | RecordPurchase
  | RecordReturn
  | FileComplaint
  | ResolveComplaint
  | RecordRating
  | DeclareChurn;
