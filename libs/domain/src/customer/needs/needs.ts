import { accept, refuse, type Decision } from '../../decider.js';
import { sameFact, stated } from '../../facts.js';
import { appendTo } from '../append-to.js';
import type { Asking } from '../asking.js';
import type { Topic } from '../topic.js';
import type { NeedEvent, NeedIdentified, NeedValidated, ProposalSent } from './need-events.js';
import { needKnownAt, priorityOf } from './need-stage.js';

/**
 * Once more is known of a need it is stated again, under its id. A priority that nobody states is that of urgency, importance and cost,
 * where all three are. Refused: `priority-out-of-range`, of those too, and `need-already-validated`.
 */
export type IdentifyNeed = Asking<'IdentifyNeed', NeedIdentified>;
/** Refused: `need-unknown`, `need-already-validated`, `validated-before-identified`, `need-not-prioritised`. */
export type ValidateNeed = Asking<'ValidateNeed', NeedValidated, 'kind' | 'area' | 'priority'>;
/** There may be several. Refused: `need-unknown`, `proposal-before-need`. */
export type SendProposal = Asking<'SendProposal', ProposalSent, 'kind' | 'area' | 'priority'>;

export type NeedCommand = IdentifyNeed | ValidateNeed | SendProposal;
export type NeedRefusal =
  | 'priority-out-of-range'
  | 'need-unknown'
  | 'need-already-validated'
  | 'validated-before-identified'
  | 'need-not-prioritised'
  | 'proposal-before-need';

export interface Needs {
  /** Statements of each need, in the order in which they were told. */
  readonly needs: Map<string, NeedIdentified[]>;
  readonly validations: Map<string, NeedValidated>;
  readonly proposals: Map<string, ProposalSent[]>;
}

export const needs: Topic<NeedCommand, NeedEvent, Needs, NeedRefusal> = {
  initial: () => ({ needs: new Map(), validations: new Map(), proposals: new Map() }),
  growth: {
    NeedIdentified: (state, event) => {
      appendTo(state.needs, event.needId, event);
    },
    NeedValidated: (state, event) => {
      state.validations.set(event.needId, event);
    },
    ProposalSent: (state, event) => {
      appendTo(state.proposals, event.needId, event);
    },
  },
  decisions: { IdentifyNeed: identifyNeed, ValidateNeed: validateNeed, SendProposal: sendProposal },
};

function identifyNeed(command: IdentifyNeed, state: Needs): Decision<NeedIdentified, NeedRefusal> {
  const fact = statement(command);
  const { needId, priority, urgency, importance, costLevel } = fact;
  if (state.needs.get(needId)?.some((known) => sameFact(known, fact))) return accept();
  const isOff = (said?: number) => said !== undefined && ![1, 2, 3, 4, 5].includes(said);
  if ([priority, urgency, importance, costLevel].some(isOff)) return refuse('priority-out-of-range');
  return state.validations.has(needId) ? refuse('need-already-validated') : accept(fact);
}

function validateNeed(
  { occurredAt, needId }: ValidateNeed,
  state: Needs,
): Decision<NeedValidated, NeedRefusal> {
  const statements = state.needs.get(needId);
  if (!statements) return refuse('need-unknown');
  const validated = state.validations.get(needId);
  if (validated)
    return sameFact(validated.occurredAt, occurredAt) ? accept() : refuse('need-already-validated');
  if (occurredAt < firstOf(statements)) return refuse('validated-before-identified');
  const { kind, area, priority } = needKnownAt(statements, occurredAt);
  if (kind === undefined || area === undefined || priority === undefined)
    return refuse('need-not-prioritised');
  return accept({ type: 'NeedValidated', occurredAt, needId, kind, area, priority });
}

function sendProposal(
  { occurredAt, needId }: SendProposal,
  state: Needs,
): Decision<ProposalSent, NeedRefusal> {
  const statements = state.needs.get(needId);
  if (!statements) return refuse('need-unknown');
  const sent = state.proposals.get(needId) ?? [];
  if (sent.some((known) => sameFact(known.occurredAt, occurredAt))) return accept();
  if (occurredAt < firstOf(statements)) return refuse('proposal-before-need');
  return accept({ type: 'ProposalSent', occurredAt, needId, ...needKnownAt(statements, occurredAt) });
}

function statement(command: IdentifyNeed): NeedIdentified {
  const { occurredAt, needId, kind, area, urgency, importance, costLevel, step } = command;
  return stated({
    ...{ type: 'NeedIdentified', occurredAt, needId, kind, area, urgency, importance, costLevel, step },
    priority: command.priority ?? priorityOf(stated({ urgency, importance, costLevel })),
  });
}

const firstOf = (statements: readonly NeedIdentified[]) =>
  new Date(Math.min(...statements.map(({ occurredAt }) => occurredAt.getTime())));
