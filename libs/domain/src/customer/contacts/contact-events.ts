import type { Shapes } from '../../codec.js';
import { asIs, instantField } from '../../fields.js';
import type { Channel } from '../channels.js';
import type { Sealed } from '../personal/personal-data.js';
import type { ForbiddenGroup } from './forbidden-phrases.js';
import type { MaintenanceWay } from './maintenance-ways.js';

/** `in`: the customer came to us. */
export const contactDirections = ['in', 'out'] as const;
/** One of `contactDirections`. */
export type ContactDirection = (typeof contactDirections)[number];

/** What a contact was for. */
export const contactPurposes = ['sale', 'presales', 'service', 'care', 'survey', 'retention'] as const;
/** One of `contactPurposes`. */
export type ContactPurpose = (typeof contactPurposes)[number];

/** What came of a contact. */
export const contactOutcomes = ['reached', 'not_reached', 'refused', 'promised'] as const;
/** One of `contactOutcomes`. */
export type ContactOutcome = (typeof contactOutcomes)[number];

/** We spoke, or tried to. */
export interface CustomerContacted {
  readonly type: 'CustomerContacted';
  readonly occurredAt: Date;
  readonly contactId: string;
  readonly channel: Channel;
  readonly direction: ContactDirection;
  readonly purpose: ContactPurpose;
  readonly outcome: ContactOutcome;
  readonly durationSeconds?: number;
  readonly nextContactAt?: Date;
  readonly promiseId?: string;
  readonly promiseDue?: Date;
  /** What was said. */
  readonly note?: Sealed;
  /** How many forbidden phrases the note had, when it was open yet; absent without a note, and of notes from before they were counted. */
  readonly forbiddenHits?: number;
  /** The groups of those, each once and in their order; absent where there were none. */
  readonly forbiddenGroups?: readonly ForbiddenGroup[];
}

/** What a contact did for the relation, as whoever is in charge sees it. */
export interface ContactEvaluated {
  readonly type: 'ContactEvaluated';
  readonly occurredAt: Date;
  readonly contactId: string;
  /** That of the contact. */
  readonly channel: Channel;
  /** Absent where the channel is none of the seven ways and nobody named one. */
  readonly way?: MaintenanceWay;
  /** 1 (none) to 5 (strong), whole. */
  readonly effect: number;
}

/** Everything that is said of contacts. */
export type ContactEvent = CustomerContacted | ContactEvaluated;

/** How they are stored. */
export const contactShapes: Shapes<ContactEvent> = {
  CustomerContacted: {
    version: 1,
    fields: {
      contactId: asIs(),
      channel: asIs(),
      direction: asIs(),
      purpose: asIs(),
      outcome: asIs(),
      durationSeconds: asIs(),
      nextContactAt: instantField,
      promiseId: asIs(),
      promiseDue: instantField,
      note: asIs(),
      forbiddenHits: asIs(),
      forbiddenGroups: asIs(),
    },
  },
  ContactEvaluated: {
    version: 1,
    fields: { contactId: asIs(), channel: asIs(), way: asIs(), effect: asIs() },
  },
};
