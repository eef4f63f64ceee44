import { isGone, type Leaving } from '../churn/gone.js';
import { openMatters, type OpenMatter, type Unsettled } from './open-matters.js';

/**
 * Where a relationship stands: it stands, it is ending, or it has ended.
 * @source the life cycle chapter of the training texts: it ends only when the relation has ended and all matters are settled
 */
export const relationshipStages = ['standing', 'ending', 'ended'] as const;
/** One of `relationshipStages`. */
export type RelationshipStage = (typeof relationshipStages)[number];

/** A relationship, and what keeps it from being over. */
export interface Relationship {
  readonly stage: RelationshipStage;
  readonly openMatters: readonly OpenMatter[];
}

/**
 * A churn is declared at any time, but the relationship has ended only when nothing is open. Rule set `relationship-end`
 * says the same of the same facts; it waits for its 14 days of quiet before it says so, and counts in whole days.
 */
export function relationshipOf(customer: Leaving & Unsettled): Relationship {
  const open = openMatters(customer);
  const stage = !isGone(customer) ? 'standing' : open.length > 0 ? 'ending' : 'ended';
  return { stage, openMatters: open };
}
