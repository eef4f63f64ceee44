/** Who was handed customers' data in a form that leaves the house: a file, a feed. */
export interface ExportView {
  /** `GET /v1/feed`, a command of the command line, or `webhook`: events of this very customer were sent there. */
  readonly what: string;
  /** Who asked for it: the name of a credential, or `cli:` and the user of the machine; of a webhook its id. */
  readonly recipient: string;
  /** What for; null: nobody said. */
  readonly purpose: string | null;
  /** Whether it may have shown anybody, so that this customer is only perhaps among them. */
  readonly everyone: boolean;
  /** How often, first and last; ISO 8601, UTC, milliseconds. */
  readonly count: number;
  readonly first: string;
  readonly last: string;
}
