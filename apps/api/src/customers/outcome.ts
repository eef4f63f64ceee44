import type { Receipt } from '@hindsight/contracts';
import type { CustomerRefusal } from '@hindsight/domain';

/** What became of a command. Refused: nothing was recorded, and `reason` is the fact that stands in the way. */
export type Outcome =
  | { readonly accepted: true; readonly receipt: Receipt }
  | { readonly accepted: false; readonly customerId: string; readonly reason: Refusal };

export type Refusal = CustomerRefusal | 'command-id-reused';
