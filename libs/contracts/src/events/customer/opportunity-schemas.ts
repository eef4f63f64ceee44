import { exactly, oneOf, positiveMoney, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';

const evidence = oneOf(
  ...['party_known', 'reachable', 'in_our_market', 'source_known'],
  ...['person_reached', 'use_for_it', 'can_pay', 'decider_known'],
  ...['need_known', 'project_known', 'schedule_known', 'budget_known'],
  ...['tested', 'platform_running', 'signing_date_set', 'signed_and_paid'],
);

const assessed = exactly(
  {
    opportunityId: text,
    salesStage: { type: 'integer', minimum: 0, maximum: 7 },
    funnelStage: oneOf('potential', 'target', 'intent', 'key', 'closed'),
    intent: { type: 'integer', minimum: 1, maximum: 5 },
    evidence: { type: 'array', items: evidence, uniqueItems: true },
  },
  { amount: positiveMoney, potential: { type: 'number', minimum: 0, maximum: 100 } },
);

const presales = exactly({
  opportunityId: text,
  kind: oneOf(
    'visit',
    'information',
    'presentation',
    'tender',
    'negotiation',
    'implementation',
    'completion',
  ),
});

export const opportunitySchemas = {
  OpportunityAssessed: storedEvent('OpportunityAssessed', 1, assessed),
  PresalesGiven: storedEvent('PresalesGiven', 1, presales),
};
