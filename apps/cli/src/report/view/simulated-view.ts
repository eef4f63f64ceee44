import { toRuleEvent, type Feature, type RuleSet } from '@hindsight/rules';
import type { Replayed } from '../../replay/replay-against.js';
import { sumOf } from './margins.js';

/** How much of the log is made up, and whether the rule sets compared look at any of that. */
export interface SimulatedView {
  /** Of all customers, in the whole log. */
  readonly customerEvents: number;
  readonly simulated: number;
  /** Most first. */
  readonly byType: readonly SimulatedType[];
}

interface SimulatedType {
  /** The short name that rules use. */
  readonly type: string;
  readonly events: number;
  /** A feature of a rule set compared lists this type. */
  readonly isRead: boolean;
}

export function simulatedView({ customerEvents, simulated, controls, candidate }: Replayed): SimulatedView {
  const read = new Set([...controls, candidate].flatMap(typesReadBy));
  const byType = [...simulated]
    .map(([stored, count]) => ({ type: shortName(stored), events: count }))
    .map((one) => ({ ...one, isRead: read.has(one.type) }))
    .sort((a, b) => b.events - a.events || (a.type < b.type ? -1 : 1));
  return { customerEvents, simulated: sumOf(byType.map((one) => one.events)), byType };
}

const typesReadBy = ({ features }: RuleSet) => features.flatMap(typesOf);

function typesOf(feature: Feature): readonly string[] {
  if (feature.agg === 'open_count') return [...feature.opened, ...feature.closed];
  return feature.agg === 'attribute' ? ['registered', 'profile_changed'] : feature.events;
}

const shortName = (type: string) =>
  toRuleEvent({ type, data: {}, occurredAt: 0, revision: 0, eventId: '' }).type;
