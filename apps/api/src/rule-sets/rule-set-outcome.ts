import type { RuleSetReceipt } from '@hindsight/contracts';
import type { RuleSetRefusal } from '@hindsight/domain';

/** What became of a command. Refused: nothing was recorded, and `reason` is the fact that stands in the way. */
export type RuleSetOutcome =
  | { readonly accepted: true; readonly receipt: RuleSetReceipt }
  | {
      readonly accepted: false;
      readonly ruleSetId: string;
      readonly reason: Refusal;
      /** Of `stream-elsewhere`: where the rule set is; null for one of which nothing is recorded. */
      readonly revision?: string | null;
    };

export type Refusal = RuleSetRefusal | 'command-id-reused' | 'stream-elsewhere';
