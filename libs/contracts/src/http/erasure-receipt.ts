import type { ExportView } from './export-view.js';

/** A stream whose customer was erased, and what was done, in this order. */
export interface ErasedCustomer {
  readonly customerId: string;
  /** Of the event behind which nothing else was taken down. */
  readonly fencedAtRevision: string;
  /** Null: there never was a key, nothing personal was kept. */
  readonly keyId: string | null;
  readonly keyDestroyedAt: string;
  /** Of `CustomerErased`, with which the stream ends. */
  readonly erasedAtRevision: string;
  readonly erasedAtPosition: string;
  /** How many events of the log have sealed text, which opens no more. */
  readonly sealedEvents: number;
}

/** A table that had sealed text, and in how many rows of these customers some is left: none. */
export interface ScrubbedTable {
  readonly table: string;
  readonly rowsLeft: number;
}

/** What was done for a request to be erased. */
export interface ErasureReceipt {
  readonly requestId: string;
  readonly customerId: string;
  readonly legalBasis: string;
  readonly askedBy: string;
  readonly askedAt: string;
  /** Null: it is under way; ask again, or send the request again. */
  readonly completedAt: string | null;
  /** The customer, and whoever was merged into it. */
  readonly customers: readonly ErasedCustomer[];
  /** Who goes on for the customer, where it was merged away before: the request was not about that one. */
  readonly mergedInto: string | null;
  readonly tables: readonly ScrubbedTable[];
  /** Who was handed one of them in a file or a feed before, or perhaps: they are to be told. As far back as access is on record. */
  readonly exports: readonly ExportView[];
  /** Of the archive, where it is: there was nothing personal in it. */
  readonly archive: 'nothing-personal';
}

/** What a subscriber says it did about an erasure. */
export interface SubscriberReceipt {
  readonly requestId: string;
  /** The name of its key. */
  readonly subscriber: string;
  readonly did: string;
  readonly doneAt: string;
  readonly receivedAt: string;
}

/** A subscriber that must say what it did, and has not. */
export interface MissingReceipt {
  readonly subscriber: string;
  /** Whole days since the erasure was asked for. */
  readonly waitingDays: number;
}

/** An erasure, here and at those who were told of the customer. */
export interface ErasureView extends ErasureReceipt {
  readonly subscriberReceipts: readonly SubscriberReceipt[];
  readonly missingReceipts: readonly MissingReceipt[];
}
