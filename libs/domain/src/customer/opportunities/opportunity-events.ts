import type { Shapes } from '../../codec.js';
import { asIs, moneyField } from '../../fields.js';
import type { Money } from '../../money.js';
import type { FunnelEvidence, FunnelStage } from './funnel-checklist.js';

/** Where the sales process stands; 2 (contacted) and 3 (need known) are our own choice, the model leaves them out. */
export const salesStages = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** How likely a deal is, from unlikely to very likely. */
export const closingIntents = [1, 2, 3, 4, 5] as const;

/** What can be given before a sale. */
export const presalesKinds = [
  'visit',
  'information',
  'presentation',
  'tender',
  'negotiation',
  'implementation',
  'completion',
] as const;
/** One of `presalesKinds`. */
export type PresalesKind = (typeof presalesKinds)[number];

/** What somebody thinks of a possible deal; the next assessment is another fact. */
export interface OpportunityAssessed {
  readonly type: 'OpportunityAssessed';
  readonly occurredAt: Date;
  readonly opportunityId: string;
  /** One of `salesStages`. */
  readonly salesStage: number;
  readonly funnelStage: FunnelStage;
  /** One of `closingIntents`. */
  readonly intent: number;
  /** What the deal would be worth; positive, in the reporting currency. */
  readonly amount?: Money;
  /** What the customer might become worth, 0 to 100. */
  readonly potential?: number;
  /** What was found out, in the order of the checklist; what earlier assessments said still counts. */
  readonly evidence: readonly FunnelEvidence[];
}

/** We did something for an opportunity. */
export interface PresalesGiven {
  readonly type: 'PresalesGiven';
  readonly occurredAt: Date;
  readonly opportunityId: string;
  readonly kind: PresalesKind;
}

/** Everything that is said of opportunities. */
export type OpportunityEvent = OpportunityAssessed | PresalesGiven;

/** How they are stored. */
export const opportunityShapes: Shapes<OpportunityEvent> = {
  OpportunityAssessed: {
    version: 1,
    fields: {
      opportunityId: asIs(),
      salesStage: asIs(),
      funnelStage: asIs(),
      intent: asIs(),
      amount: moneyField,
      potential: asIs(),
      evidence: asIs(),
    },
  },
  PresalesGiven: { version: 1, fields: { opportunityId: asIs(), kind: asIs() } },
};
