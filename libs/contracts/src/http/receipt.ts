/** What every accepted command answers. Pass `position` as `?atLeast=` to any query to read your own write. */
export interface Receipt {
  readonly customerId: string;
  /** The stream's last revision, 0 for the first event; decimal text (int64), also the strong `ETag`. Of a repeat: as it was then. */
  readonly revision: string;
  /** Commit position in the log, decimal text (int64); null where a repeat appended nothing and its place is not known. */
  readonly position: string | null;
}
