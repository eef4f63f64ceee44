import type { Shapes } from '../../codec.js';
import { asIs } from '../../fields.js';

/** How a need shows: the customer says it, means it, or does not know of it yet. */
export const needKinds = ['explicit', 'real', 'hidden'] as const;
/** One of `needKinds`. */
export type NeedKind = (typeof needKinds)[number];

/**
 * What a need is about, in the words of the models: of a firm the first three, of a person the next six, of who insures the
 * last three. An area may be any other word as well.
 */
export const needAreas = [
  'finance',
  'performance',
  'image',
  'power',
  'achievement',
  'recognition',
  'acceptance',
  'order',
  'safety',
  'protection',
  'investment',
  'service',
] as const;

/** What is known of a need; what is not stated is not known yet. */
export interface NeedFacts {
  readonly kind?: NeedKind;
  /** One of `needAreas`, or another word. */
  readonly area?: string;
  /** 1 (can wait) to 5 (presses): urgency, importance and cost, weighed by a person or by `priorityOf`. The scale is our own choice. */
  readonly priority?: number;
}

/** What the priority of a need is made of, each 1 to 5. @source S45: 紧急性, 重要性, 成本 */
export interface NeedWeights {
  readonly urgency?: number;
  readonly importance?: number;
  /** 5: what answers it costs most. */
  readonly costLevel?: number;
}

/** What is done to define a need, in this order. The words are stored: never rename one. @source S46 */
export const needSteps = [
  'survey',
  'analyse',
  'talk',
  'probe',
  'repeat',
  'confirm',
  'present',
  'wait',
] as const;
/** One of `needSteps`. */
export type NeedStep = (typeof needSteps)[number];

/**
 * The customer needs something. The same need may be stated again, with more or with something else known of it; each
 * statement holds what was said then, and the latest word on a field is what stands.
 */
export interface NeedIdentified extends NeedFacts, NeedWeights {
  readonly type: 'NeedIdentified';
  readonly occurredAt: Date;
  readonly needId: string;
  /** The step on which it was found out. */
  readonly step?: NeedStep;
}

/** The customer confirms the need, as it was known then: all of it. */
export interface NeedValidated extends Required<NeedFacts> {
  readonly type: 'NeedValidated';
  readonly occurredAt: Date;
  readonly needId: string;
}

/** We answer a need, as it was known then. */
export interface ProposalSent extends NeedFacts {
  readonly type: 'ProposalSent';
  readonly occurredAt: Date;
  readonly needId: string;
}

/** Everything that is said of needs. */
export type NeedEvent = NeedIdentified | NeedValidated | ProposalSent;

/** How they are stored. */
export const needShapes: Shapes<NeedEvent> = {
  NeedIdentified: {
    version: 1,
    fields: {
      ...{ needId: asIs(), kind: asIs(), area: asIs(), priority: asIs() },
      ...{ urgency: asIs(), importance: asIs(), costLevel: asIs(), step: asIs() },
    },
  },
  NeedValidated: {
    version: 1,
    fields: { needId: asIs(), kind: asIs(), area: asIs(), priority: asIs() },
  },
  ProposalSent: {
    version: 1,
    fields: { needId: asIs(), kind: asIs(), area: asIs(), priority: asIs() },
  },
};
