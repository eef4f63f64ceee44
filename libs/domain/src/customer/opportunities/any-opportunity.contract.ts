import fc, { type Arbitrary } from 'fast-check';
import { anyAmount, anyId, anyTimes, optional } from '../any-of-ada.contract.js';
import { evidenceFor, funnelEvidence, funnelStages } from './funnel-checklist.js';
import type { OpportunityCommand } from './opportunities.js';
import { presalesKinds } from './opportunity-events.js';

const anyEvidence = fc.oneof(
  fc.constantFrom(...funnelStages).map(evidenceFor),
  fc.shuffledSubarray([...funnelEvidence]),
  fc.constant(['tested', 'rumour']),
);

export const anyOpportunity: Arbitrary<OpportunityCommand> = fc.oneof(
  fc.record({
    type: fc.constant('AssessOpportunity' as const),
    ...anyTimes,
    opportunityId: anyId,
    salesStage: fc.integer({ min: 0, max: 8 }),
    funnelStage: fc.constantFrom(...funnelStages),
    intent: fc.integer({ min: 0, max: 5 }),
    amount: optional(anyAmount),
    potential: optional(fc.integer({ min: 0, max: 101 })),
    evidence: anyEvidence,
  }),
  fc.record({
    type: fc.constant('GivePresales' as const),
    ...anyTimes,
    opportunityId: anyId,
    kind: fc.constantFrom(...presalesKinds),
  }),
);
