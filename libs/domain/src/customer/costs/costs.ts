import { accept, refuse, type Decision } from '../../decider.js';
import { againstAmount, type AmountRefusal } from '../amounts.js';
import type { Asking } from '../asking.js';
import { saidAgain, type Topic } from '../topic.js';
import type { CostEvent, CostToServeRecorded } from './cost-events.js';

/** Refused: `cost-id-reused`, and for its amount as a purchase is. */
export type RecordCost = Asking<'RecordCost', CostToServeRecorded>;

export type CostCommand = RecordCost;
export type CostRefusal = AmountRefusal | 'cost-id-reused';

export interface Costs {
  readonly costs: Map<string, CostToServeRecorded>;
}

export const costs: Topic<CostCommand, CostEvent, Costs, CostRefusal> = {
  initial: () => ({ costs: new Map() }),
  growth: {
    CostToServeRecorded: (state, event) => {
      state.costs.set(event.costId, event);
    },
  },
  decisions: { RecordCost: recordCost },
};

function recordCost(
  { occurredAt, costId, amount, category }: RecordCost,
  state: Costs,
  reportingCurrency: string,
): Decision<CostToServeRecorded, CostRefusal> {
  const fact: CostToServeRecorded = { type: 'CostToServeRecorded', occurredAt, costId, amount, category };
  const known = state.costs.get(costId);
  if (known) return saidAgain(known, fact, 'cost-id-reused');
  const obstacle = againstAmount(amount, reportingCurrency);
  return obstacle ? refuse(obstacle) : accept(fact);
}
