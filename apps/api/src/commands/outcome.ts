/** What became of a command. Refused: nothing was recorded, and `reason` is the fact that stands in the way. */
export type Outcome<Receipt, Reason extends string> =
  { readonly accepted: true; readonly receipt: Receipt } | Refused<Reason>;

export interface Refused<Reason extends string> {
  readonly accepted: false;
  /** Of the customer or rule set that was to change. */
  readonly id: string;
  readonly reason: Reason;
  /** Of `stream-elsewhere`: where it is; null where nothing is recorded of it. */
  readonly revision?: string | null;
}

/** What an aggregate refuses, and what every command can be refused for. */
export type Refusal<Reason extends string> = Reason | 'command-id-reused' | 'stream-elsewhere';
