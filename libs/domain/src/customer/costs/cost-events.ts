import type { Shapes } from '../../codec.js';
import { asIs, moneyField } from '../../fields.js';
import type { Money } from '../../money.js';

/** It cost us something to serve this customer. */
export interface CostToServeRecorded {
  readonly type: 'CostToServeRecorded';
  readonly occurredAt: Date;
  readonly costId: string;
  /** Positive, in the reporting currency. */
  readonly amount: Money;
  /** What for, in the caller's own words: delivery, visits, support. */
  readonly category: string;
}

/** Everything that is said of costs. */
export type CostEvent = CostToServeRecorded;

/** How they are stored. */
export const costShapes: Shapes<CostEvent> = {
  CostToServeRecorded: {
    version: 1,
    fields: { costId: asIs(), amount: moneyField, category: asIs() },
  },
};
