import type { ChangeView } from './change-view.js';
import type { CustomerCard } from './customer-card.js';
import type { ResultView } from './customer-view.js';
import type { ErasureReceipt } from './erasure-receipt.js';
import type { ExportView } from './export-view.js';
import type { InEveryLanguage } from '../language.js';

// WHO ASKED KEEPS IT: a field is never renamed or taken away; what is added is optional, what must change is a new version.

/** An event as the log has it, with what is personal opened. Instants are ISO 8601, UTC, milliseconds. */
export interface SubjectEvent {
  /** Decimal text (int64), as is `position`. */
  readonly revision: string;
  readonly position: string;
  readonly eventId: string;
  readonly type: string;
  readonly label: InEveryLanguage;
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** Who recorded it, and where it came from. */
  readonly actor: string;
  readonly origin: string;
  /** `{"erased": true}` stands where a key was destroyed. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What one output says of the customer now. */
export interface SubjectResult extends ResultView {
  /** Why, in words; null: there is nothing to explain yet. */
  readonly why: InEveryLanguage | null;
}

/** That somebody was shown the customer; other customers who were in the same answer are left out. */
export interface SubjectReading {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly roles: readonly string[];
  readonly what: string;
  readonly everyone: boolean;
  readonly purpose: string | null;
}

/** The key that seals what is personal; the key itself is never handed out. */
export interface SubjectKey {
  readonly keyId: string | null;
  /** null: it opens. */
  readonly destroyedAt: string | null;
}

/** Everything held of one customer. */
export interface SubjectRecord {
  readonly customerId: string;
  readonly standing: 'active' | 'merged' | 'erased';
  /** Who goes on for it; null: nobody. */
  readonly mergedInto: string | null;
  /** Who was merged into it. */
  readonly absorbed: readonly string[];
  /** Whether one of its events cannot be applied: then what follows from events ends there. */
  readonly parked: boolean;
  /** The latest of each personal fact, by name. */
  readonly personal: Readonly<Record<string, unknown>>;
  readonly events: readonly SubjectEvent[];
  readonly changes: readonly ChangeView[];
  readonly results: readonly SubjectResult[];
  /** Totals, contract, points, what is open; null: nothing but events is known. */
  readonly card: CustomerCard | null;
  /** Rows of tables that are made from these events, by table, as they lie there. */
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly key: SubjectKey | null;
  /** Requests to be erased that were made of it. */
  readonly erasures: readonly ErasureReceipt[];
  /** Who was shown it, the oldest first, and who was handed it in a file or a feed. */
  readonly access: readonly SubjectReading[];
  readonly recipients: readonly ExportView[];
}

/** Everything that is held of a person, for the person. */
export interface SubjectAccess {
  readonly format: 'hindsight-subject-access';
  readonly version: 1;
  /** Whom it was asked of. */
  readonly customerId: string;
  /** When; over HTTP the `Date` of the answer says it. */
  readonly madeAt?: string;
  /** Up to which position of the log tables were made; null: of nothing yet. Events are all that the log has. */
  readonly position: string | null;
  /** The one asked of first, then those that merges say are the same person. */
  readonly subjects: readonly SubjectRecord[];
}
