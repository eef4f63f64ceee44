import { accept, refuse, type Decision } from '../../decider.js';
import { sameFact, stated } from '../../facts.js';
import { againstAmount, type AmountRefusal } from '../amounts.js';
import { appendTo } from '../append-to.js';
import type { Asking } from '../asking.js';
import type { Topic } from '../topic.js';
import { evidenceAmong, evidenceFor, funnelEvidence } from './funnel-checklist.js';
import {
  closingIntents,
  salesStages,
  type OpportunityAssessed,
  type OpportunityEvent,
  type PresalesGiven,
} from './opportunity-events.js';

/**
 * Entering a stage of the funnel asks for all of its evidence, here or in earlier assessments of the opportunity.
 * Refused: `sales-stage-out-of-range`, `intent-out-of-range`, `potential-out-of-range`, `evidence-unknown`,
 * `evidence-missing`, and as an amount.
 */
export type AssessOpportunity = Asking<'AssessOpportunity', OpportunityAssessed, 'evidence'> & {
  /** In any order. */
  readonly evidence: readonly string[];
};
/** Refused: `opportunity-unknown`. It may lie before the first assessment. */
export type GivePresales = Asking<'GivePresales', PresalesGiven>;

export type OpportunityCommand = AssessOpportunity | GivePresales;
export type OpportunityRefusal =
  | AmountRefusal
  | 'sales-stage-out-of-range'
  | 'intent-out-of-range'
  | 'potential-out-of-range'
  | 'evidence-unknown'
  | 'evidence-missing'
  | 'opportunity-unknown';

export interface Opportunities {
  /** Of each opportunity, in the order in which they were told. */
  readonly assessments: Map<string, OpportunityAssessed[]>;
  readonly presales: Map<string, PresalesGiven[]>;
}

export const opportunities: Topic<OpportunityCommand, OpportunityEvent, Opportunities, OpportunityRefusal> = {
  initial: () => ({ assessments: new Map(), presales: new Map() }),
  growth: {
    OpportunityAssessed: (state, event) => {
      appendTo(state.assessments, event.opportunityId, event);
    },
    PresalesGiven: (state, event) => {
      appendTo(state.presales, event.opportunityId, event);
    },
  },
  decisions: { AssessOpportunity: assessOpportunity, GivePresales: givePresales },
};

function assessOpportunity(
  command: AssessOpportunity,
  state: Opportunities,
  reportingCurrency: string,
): Decision<OpportunityAssessed, OpportunityRefusal> {
  const unknown = command.evidence.some((id) => !funnelEvidence.some((known) => known === id));
  if (unknown) return refuse('evidence-unknown');
  const fact = assessment(command);
  const before = state.assessments.get(fact.opportunityId) ?? [];
  if (before.some((known) => sameFact(known, fact))) return accept();
  const obstacle =
    againstScales(fact) ?? againstAmount(fact.amount, reportingCurrency) ?? againstEvidence(fact, before);
  return obstacle ? refuse(obstacle) : accept(fact);
}

function againstScales({ salesStage, intent, potential }: OpportunityAssessed): OpportunityRefusal | null {
  if (!salesStages.some((stage) => stage === salesStage)) return 'sales-stage-out-of-range';
  if (!closingIntents.some((degree) => degree === intent)) return 'intent-out-of-range';
  return potential === undefined || (potential >= 0 && potential <= 100) ? null : 'potential-out-of-range';
}

/** Goes by when things were found out, not by when they were heard of. */
function againstEvidence(
  fact: OpportunityAssessed,
  before: readonly OpportunityAssessed[],
): OpportunityRefusal | null {
  const until = [...before.filter(({ occurredAt }) => occurredAt <= fact.occurredAt), fact];
  const found = new Set(until.flatMap(({ evidence }) => evidence));
  return evidenceFor(fact.funnelStage).every((id) => found.has(id)) ? null : 'evidence-missing';
}

function givePresales(
  { occurredAt, opportunityId, kind }: GivePresales,
  state: Opportunities,
): Decision<PresalesGiven, OpportunityRefusal> {
  if (!state.assessments.has(opportunityId)) return refuse('opportunity-unknown');
  const fact: PresalesGiven = { type: 'PresalesGiven', occurredAt, opportunityId, kind };
  const given = state.presales.get(opportunityId) ?? [];
  return given.some((known) => sameFact(known, fact)) ? accept() : accept(fact);
}

const assessment = (command: AssessOpportunity): OpportunityAssessed =>
  stated({
    type: 'OpportunityAssessed',
    occurredAt: command.occurredAt,
    opportunityId: command.opportunityId,
    salesStage: command.salesStage,
    funnelStage: command.funnelStage,
    intent: command.intent,
    amount: command.amount,
    potential: command.potential,
    evidence: evidenceAmong(command.evidence),
  });
