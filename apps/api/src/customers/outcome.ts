import type { Receipt } from '@hindsight/contracts';
import type { CustomerRefusal } from '@hindsight/domain';

/** What became of a command. Refused: nothing was recorded, and `reason` is the fact that stands in the way. */
export type Outcome =
  | { readonly accepted: true; readonly receipt: Receipt }
  | {
      readonly accepted: false;
      readonly customerId: string;
      readonly reason: Refusal;
      /** Of `stream-elsewhere`: where the customer is; null for one of whom nothing is recorded. */
      readonly revision?: string | null;
    };

export type Refusal = CustomerRefusal | 'command-id-reused' | 'stream-elsewhere';
