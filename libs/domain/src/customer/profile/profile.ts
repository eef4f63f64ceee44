import { accept, refuse, type Decision } from '../../decider.js';
import { sameFact } from '../../facts.js';
import type { Asking } from '../asking.js';
import type { CustomerRegistered } from '../registration/registration-events.js';
import { isAttributeKey, type Registration, type RegistrationRefusal } from '../registration/registration.js';
import { standingAt } from '../standing.js';
import type { Topic } from '../topic.js';
import type { CustomerProfileChanged, OwnerAssigned, ProfileEvent } from './profile-events.js';

/**
 * Only what differs from what stood at that instant is taken down; where nothing does, nothing is.
 * Refused: `attribute-not-allowed`.
 */
export type ChangeProfile = Asking<'ChangeProfile', CustomerProfileChanged>;
/** Refused for nothing of its own. Who is the owner at that instant already is not assigned again. */
export type AssignOwner = Asking<'AssignOwner', OwnerAssigned>;

export type ProfileCommand = ChangeProfile | AssignOwner;
export type ProfileRefusal = Extract<RegistrationRefusal, 'attribute-not-allowed'>;

export interface Profile {
  readonly profileChanges: CustomerProfileChanged[];
  readonly owners: OwnerAssigned[];
}

type Seen = Profile & Pick<Registration, 'registered'>;

export const profile: Topic<ProfileCommand, ProfileEvent, Profile, ProfileRefusal, Seen> = {
  initial: () => ({ profileChanges: [], owners: [] }),
  growth: {
    CustomerProfileChanged: (state, event) => {
      state.profileChanges.push(event);
    },
    OwnerAssigned: (state, event) => {
      state.owners.push(event);
    },
  },
  decisions: { ChangeProfile: changeProfile, AssignOwner: assignOwner },
};

function changeProfile(
  { occurredAt, attributes }: ChangeProfile,
  seen: Seen,
): Decision<CustomerProfileChanged, ProfileRefusal> {
  if (!Object.keys(attributes).every(isAttributeKey)) return refuse('attribute-not-allowed');
  const told = [...(seen.registered ? [seen.registered] : []), ...seen.profileChanges];
  const changed = Object.entries(attributes).filter((attribute) => isNews(attribute, occurredAt, told));
  if (changed.length === 0) return accept();
  return accept({ type: 'CustomerProfileChanged', occurredAt, attributes: Object.fromEntries(changed) });
}

/** Neither what stands at that instant nor, two having spoken of one instant, what one of them has said. */
function isNews(
  [key, value]: readonly [string, string],
  instant: Date,
  told: readonly (CustomerRegistered | CustomerProfileChanged)[],
): boolean {
  const ofKey = told.filter(({ attributes }) => Object.hasOwn(attributes, key));
  if (standingAt(ofKey, instant)?.attributes[key] === value) return false;
  return !ofKey.some((fact) => sameFact(fact.occurredAt, instant) && fact.attributes[key] === value);
}

function assignOwner({ occurredAt, ownerId }: AssignOwner, { owners }: Seen): Decision<OwnerAssigned, never> {
  const fact: OwnerAssigned = { type: 'OwnerAssigned', occurredAt, ownerId };
  const isOwner = standingAt(owners, occurredAt)?.ownerId === ownerId;
  return isOwner || owners.some((known) => sameFact(known, fact)) ? accept() : accept(fact);
}
