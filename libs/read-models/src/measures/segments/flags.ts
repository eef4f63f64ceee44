import type { InEveryLanguage } from '@hindsight/contracts';

/** What a rule set says of customers in several yes-or-no outputs, and in one that sums them up. */
export interface FlagsOf {
  /** Of the measure and of the work list. */
  readonly name: string;
  readonly title: InEveryLanguage;
  readonly source: string;
  /** Its id. */
  readonly ruleSet: string;
  /** Its outputs of yes and no. */
  readonly flags: readonly string[];
  /** The list of words that says what they are called. */
  readonly words: string;
  /** The output that sums them up. */
  readonly level: string;
}

/** Every output that is looked at. */
export const outputsOf = ({ flags, level }: FlagsOf): readonly string[] => [...flags, level];

/** As rule sets store a yes. */
export const yes = 'true';
