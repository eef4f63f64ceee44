import { stated } from '../../facts.js';
import { standingAt } from '../standing.js';
import type { NeedFacts, NeedIdentified } from './need-events.js';

/** How far a need has come, first to last. */
export const needStages = ['identified', 'defined', 'classified', 'prioritised', 'validated'] as const;
/** One of `needStages`. */
export type NeedStage = (typeof needStages)[number];

/** What is done to define a need, in this order. */
export const needSteps = [
  'survey',
  'analyse',
  'talk',
  'probe',
  'repeat',
  'confirm',
  'present',
  'wait',
] as const;

/** Hours from a need to its proposal; more is late. */
export const needAnswerHours = 48;

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
