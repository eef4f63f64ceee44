import { codec } from '../codec.js';
import { asIs, instantField } from '../fields.js';

// Streams `segment-<bucket>`: what customers are, told to whoever subscribes.

/**
 * What made a result another: the last event of that instant (its id), the tick where there is none (ISO 8601), or that a
 * version (`id@version#hash`) came in force, or its rule set went out of it.
 */
export type SegmentCause =
  | { readonly event: string }
  | { readonly tick: string }
  | { readonly activation: string }
  | { readonly retirement: string };

/** Decisions about rules that change results without any news of the customer. */
export const segmentPolicies = ['activation', 'retirement'] as const;
export type SegmentPolicy = (typeof segmentPolicies)[number];

/**
 * From `at` on, the output of a rule set is another for a customer, under what was in force then. About one instant the one
 * of the highest `knownPosition` counts, whatever was told before and in whatever order it comes.
 */
export interface SegmentChanged {
  readonly type: 'SegmentChanged';
  /** The same as `at`. */
  readonly occurredAt: Date;
  readonly customerId: string;
  readonly output: string;
  /**
   * What it was until then; null: nothing. The same as `to`: nothing changes at this instant, and what was told of it is taken
   * back.
   */
  readonly from: string | null;
  /** null: nothing any more */
  readonly to: string | null;
  readonly at: Date;
  readonly cause: SegmentCause;
  /** What gave the result; null where there is none. */
  readonly rule: string | null;
  /** `id@version#hash`; for one id an output has one result at a time */
  readonly ruleSet: string;
  /** Log position of what made it known, or took back what was known: decimal text. */
  readonly knownPosition: string;
  readonly policy?: SegmentPolicy;
  /** What the rule set says is to be done with whoever is `to`, word for word; absent where it says nothing. */
  readonly advice?: string;
  /** True: something else was said of this instant, or this stretch of time, before. */
  readonly restates?: boolean;
  /** True: it happened before the rule set was first activated, and nobody was told then. */
  readonly backfill?: boolean;
}

/** The stored form. Add, never edit. */
export const segmentEvents = codec<SegmentChanged>({
  SegmentChanged: {
    version: 1,
    fields: {
      customerId: asIs(),
      output: asIs(),
      from: asIs(),
      to: asIs(),
      at: instantField,
      cause: asIs(),
      rule: asIs(),
      ruleSet: asIs(),
      knownPosition: asIs(),
      policy: asIs(),
      advice: asIs(),
      restates: asIs(),
      backfill: asIs(),
    },
  },
});
