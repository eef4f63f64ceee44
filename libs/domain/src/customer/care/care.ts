import { accept, refuse, type Decision } from '../../decider.js';
import { stated } from '../../facts.js';
import { againstAmount, type AmountRefusal } from '../amounts.js';
import type { Asking } from '../asking.js';
import { saidAgain, type Topic } from '../topic.js';
import type { CareEvent, CareGiven, SupportPlanned } from './care-events.js';

/** Refused: `care-id-reused`, and as an amount. */
export type GiveCare = Asking<'GiveCare', CareGiven>;
/** Refused: `plan-id-reused`, and as an amount. */
export type PlanSupport = Asking<'PlanSupport', SupportPlanned>;

export type CareCommand = GiveCare | PlanSupport;
export type CareRefusal = AmountRefusal | 'care-id-reused' | 'plan-id-reused';

export interface Care {
  readonly care: Map<string, CareGiven>;
  readonly supportPlans: Map<string, SupportPlanned>;
}

export const care: Topic<CareCommand, CareEvent, Care, CareRefusal> = {
  initial: () => ({ care: new Map(), supportPlans: new Map() }),
  growth: {
    CareGiven: (state, event) => {
      state.care.set(event.careId, event);
    },
    SupportPlanned: (state, event) => {
      state.supportPlans.set(event.planId, event);
    },
  },
  decisions: { GiveCare: giveCare, PlanSupport: planSupport },
};

function giveCare(
  { occurredAt, careId, kind, amount }: GiveCare,
  state: Care,
  reportingCurrency: string,
): Decision<CareGiven, CareRefusal> {
  const fact: CareGiven = stated({ type: 'CareGiven', occurredAt, careId, kind, amount });
  const known = state.care.get(careId);
  if (known) return saidAgain(known, fact, 'care-id-reused');
  const obstacle = againstAmount(amount, reportingCurrency);
  return obstacle ? refuse(obstacle) : accept(fact);
}

function planSupport(
  { occurredAt, planId, amount, year }: PlanSupport,
  state: Care,
  reportingCurrency: string,
): Decision<SupportPlanned, CareRefusal> {
  const fact: SupportPlanned = { type: 'SupportPlanned', occurredAt, planId, amount, year };
  const known = state.supportPlans.get(planId);
  if (known) return saidAgain(known, fact, 'plan-id-reused');
  const obstacle = againstAmount(amount, reportingCurrency);
  return obstacle ? refuse(obstacle) : accept(fact);
}
