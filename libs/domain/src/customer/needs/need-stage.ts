import { stated } from '../../facts.js';
import { standingAt } from '../standing.js';
import type { NeedFacts, NeedIdentified, NeedWeights } from './need-events.js';

/** How far a need has come, first to last. */
export const needStages = ['identified', 'defined', 'classified', 'prioritised', 'validated'] as const;
/** One of `needStages`. */
export type NeedStage = (typeof needStages)[number];

/** Hours from a need to its proposal; more is late. */
export const needAnswerHours = 48;

/**
 * The priority that urgency, importance and cost give, 1 to 5: the mean of urgency, importance and 6 - cost, halves up; undefined where
 * one of them is not known. @source S45 names the three; their equal weights are our own choice
 */
export function priorityOf({ urgency, importance, costLevel }: NeedWeights): number | undefined {
  if (urgency === undefined || importance === undefined || costLevel === undefined) return undefined;
  return Math.round((urgency + importance + 6 - costLevel) / 3);
}

/**
 * The stage of a need, which is what is known of it: its area defines it, its kind classifies it, its priority puts it in
 * order, and the customer's word validates it. Who knows a later fact but not an earlier one is where the earlier is missing.
 */
export function needStageOf(need: NeedFacts & { readonly validatedAt?: Date }): NeedStage {
  if (need.validatedAt) return 'validated';
  if (need.area === undefined) return 'identified';
  if (need.kind === undefined) return 'defined';
  return need.priority === undefined ? 'classified' : 'prioritised';
}

/**
 * What was known of a need at an instant: of each field the latest word until then.
 * @param statements of one need, in the order in which they were told
 */
export function needKnownAt(statements: readonly NeedIdentified[], instant: Date): NeedFacts {
  const latest = <Field extends keyof NeedFacts>(field: Field): NeedFacts[Field] | undefined =>
    standingAt(
      statements.filter((one) => one[field] !== undefined),
      instant,
    )?.[field];
  return stated({ kind: latest('kind'), area: latest('area'), priority: latest('priority') });
}
