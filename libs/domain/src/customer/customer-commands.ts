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

export type RegisterCustomer = Asking<'RegisterCustomer', CustomerRegistered>;
export type RecordContact = Asking<'RecordContact', CustomerContacted>;
export type RecordPurchase = Asking<'RecordPurchase', CustomerPurchased>;
export type RecordReturn = Asking<'RecordReturn', PurchaseReturned>;
export type FileComplaint = Asking<'FileComplaint', CustomerComplained>;
export type ResolveComplaint = Asking<'ResolveComplaint', ComplaintResolved, 'hoursOpen'>;
export type RecordRating = Asking<'RecordRating', CustomerRated, 'score100'>;
export type DeclareChurn = Asking<'DeclareChurn', CustomerChurned>;

export type CustomerCommand =
  | RegisterCustomer
  | RecordContact
  | RecordPurchase
  | RecordReturn
  | FileComplaint
  | ResolveComplaint
  | RecordRating
  | DeclareChurn;
