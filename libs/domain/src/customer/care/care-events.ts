import type { Shapes } from '../../codec.js';
import { asIs, moneyField } from '../../fields.js';
import type { Money } from '../../money.js';

/** What shows a customer that we care. */
export const careKinds = ['birthday', 'festival', 'gift', 'letter', 'visit', 'support_plan'] as const;
/** One of `careKinds`. */
export type CareKind = (typeof careKinds)[number];

/** We did something for a customer that sells nothing. */
export interface CareGiven {
  readonly type: 'CareGiven';
  readonly occurredAt: Date;
  readonly careId: string;
  readonly kind: CareKind;
  /** What it cost; positive, in the reporting currency. */
  readonly amount?: Money;
}

/** We mean to support a customer for a year. */
export interface SupportPlanned {
  readonly type: 'SupportPlanned';
  readonly occurredAt: Date;
  readonly planId: string;
  /** The budget; positive, in the reporting currency. */
  readonly amount: Money;
  /** The calendar year, such as 2026. */
  readonly year: number;
}

/** Everything that is said of care. */
export type CareEvent = CareGiven | SupportPlanned;

/** How they are stored. */
export const careShapes: Shapes<CareEvent> = {
  CareGiven: { version: 1, fields: { careId: asIs(), kind: asIs(), amount: moneyField } },
  SupportPlanned: { version: 1, fields: { planId: asIs(), amount: moneyField, year: asIs() } },
};
