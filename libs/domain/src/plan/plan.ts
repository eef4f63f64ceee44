import type { Aggregate } from '../aggregate.js';
import { codec } from '../codec.js';
import { againstAmount, againstMargin, type AmountRefusal } from '../customer/amounts.js';
import { accept, refuse, type Decider, type Decision } from '../decider.js';
import { sameFact, stated } from '../facts.js';
import { asIs, moneyField } from '../fields.js';
import type { Money } from '../money.js';

// Streams `plan-<year>`: what people mean to reach with all customers.

/**
 * What is planned.
 * @source the planning chapter of the training texts: 销售额 (revenue), 实际收入 (income), 利润率 (margin rate), 盈利额 (profit)
 */
export const planMeasures = ['revenue', 'income', 'margin_rate', 'profit'] as const;
/** One of `planMeasures`. */
export type PlanMeasure = (typeof planMeasures)[number];

/** Somebody's plan of one measure for one year; the last that is set stands. */
export interface PlanSet {
  readonly type: 'PlanSet';
  readonly occurredAt: Date;
  /** The calendar year, 1900 to 9999. */
  readonly year: number;
  /** Whose plan it is: the id of a person or of a team. */
  readonly owner: string;
  readonly measure: PlanMeasure;
  /** Of a sum, in the reporting currency; only a profit may be 0 or a loss. */
  readonly amount?: Money;
  /** Of the margin rate, which is no sum: percent of revenue, -100 to 100. */
  readonly ratePercent?: number;
}

/** All that is said of plans. */
export type PlanEvent = PlanSet;

/** Nothing happens when that is the plan already. */
export type SetPlan = { readonly type: 'SetPlan'; readonly now: Date } & {
  readonly [F in Exclude<keyof PlanSet, 'type' | 'amount' | 'ratePercent'>]: PlanSet[F];
} & { readonly amount?: Money | undefined; readonly ratePercent?: number | undefined };

/** What stands in the way of a plan. None is ever renamed: callers match on it. */
export type PlanRefusal =
  AmountRefusal | 'time-in-the-future' | 'plan-needs-amount' | 'plan-needs-rate' | 'rate-out-of-range';

/** The plans of a year that stand, by owner and measure. */
export interface Plans {
  readonly plans: Map<string, PlanSet>;
}

/** The stored form. Add, never edit. */
export const planEvents = codec<PlanEvent>({
  PlanSet: {
    version: 1,
    fields: { year: asIs(), owner: asIs(), measure: asIs(), amount: moneyField, ratePercent: asIs() },
  },
});

/** How far ahead of ours the clock of whoever tells us may be. */
const clockSkewMs = 5 * 60_000;

/**
 * The decisions about the plans of one year.
 * @param reportingCurrency ISO 4217; the one currency that amounts may be in
 */
export const planIn = (reportingCurrency: string): Decider<SetPlan, PlanEvent, Plans, PlanRefusal> => ({
  initial: () => ({ plans: new Map() }),

  evolve(state, event) {
    state.plans.set(placeOf(event), event);
    return state;
  },

  decide(command, { plans }): Decision<PlanEvent, PlanRefusal> {
    const { occurredAt, now, year, owner, measure, amount, ratePercent } = command;
    const fact: PlanSet = stated({
      type: 'PlanSet',
      ...{ occurredAt, year, owner, measure, amount, ratePercent },
    });
    if (sameFact(plans.get(placeOf(fact)), fact)) return accept();
    if (occurredAt.getTime() > now.getTime() + clockSkewMs) return refuse('time-in-the-future');
    const obstacle = againstMeasure(fact, reportingCurrency);
    return obstacle ? refuse(obstacle) : accept(fact);
  },
});

/** The plans as a command handler needs them: streams `plan-<year>`, decisions, stored form. */
export const planAggregate = (
  reportingCurrency: string,
): Aggregate<SetPlan, PlanEvent, Plans, PlanRefusal> => ({
  category: 'plan',
  decider: planIn(reportingCurrency),
  events: planEvents,
});

const placeOf = ({ owner, measure }: PlanSet) => `${measure} ${owner}`;

function againstMeasure({ measure, amount, ratePercent }: PlanSet, currency: string): PlanRefusal | null {
  if (measure === 'margin_rate') return amount ? 'plan-needs-rate' : againstRate(ratePercent);
  if (!amount || ratePercent !== undefined) return 'plan-needs-amount';
  return measure === 'profit' ? againstMargin(amount, currency) : againstAmount(amount, currency);
}

function againstRate(percent: number | undefined): PlanRefusal | null {
  if (percent === undefined) return 'plan-needs-rate';
  return percent >= -100 && percent <= 100 ? null : 'rate-out-of-range';
}
