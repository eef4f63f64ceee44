import type { UnsentCommand } from './step.js';

/** Something that rows of a source tell of one customer. */
export interface Told {
  readonly customerId: string;
  readonly occurredAt: Date;
  /** What registers the customer, should this be the first that is heard; null: nothing of it is known. */
  readonly registration: UnsentCommand | null;
  /** Null where the rows say who a customer is, and nothing that happened. */
  readonly fact: Fact | null;
  readonly row: { readonly line: number; readonly raw: string };
}

export interface Fact {
  /** Its name in the mapping. */
  readonly name: string;
  /** The fact's id in the source; unique among those of its name. */
  readonly sourceId: string;
  readonly command: UnsentCommand;
}
