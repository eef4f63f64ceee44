import type { AskedOfCustomer } from '../../../api/src/api.module.js';

/** A command before it is sent: whoever sends it reads the clock. No import merges: that is for people to say. */
export type UnsentCommand = Exclude<AskedOfCustomer, { type: 'MergeCustomer' }>;

/** One command of an import, and where it comes from. The same source gives the same steps every time. */
export interface Step {
  readonly customerId: string;
  readonly command: UnsentCommand;
  /** A UUID made from the source's own ids, so that importing again appends nothing. */
  readonly commandId: string;
  readonly actor: string;
  readonly origin: string;
  /** Where it stands in the file; null for what no row says. */
  readonly row: { readonly line: number; readonly raw: string } | null;
}

export const instantOf = ({ command }: Step): number => command.occurredAt.getTime();
