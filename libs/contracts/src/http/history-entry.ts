/** One recorded event of a customer, as stored. */
export interface HistoryEntry {
  /** Decimal text (int64); a history is ordered by (`occurredAt`, `revision`). */
  readonly revision: string;
  /** Commit position in the log, decimal text (int64). */
  readonly position: string;
  readonly eventId: string;
  /** The stored name: `CustomerPurchased`. */
  readonly type: string;
  /** What that is called, in the language asked for; over HTTP only. */
  readonly label?: string;
  /** When it happened; ISO 8601, UTC, milliseconds. */
  readonly occurredAt: string;
  /** When the store took it. */
  readonly recordedAt: string;
  /** `api`, `import:<file hash>`, `policy:<name>` or `simulated:<seed>` */
  readonly origin: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** How it came that the event counts nowhere; null: it counts. */
  readonly skipped: SkipView | null;
}

/** That an event which could not be applied was passed over. */
export interface SkipView {
  /** When that was decided; ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}
