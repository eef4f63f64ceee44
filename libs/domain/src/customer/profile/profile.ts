import { accept, refuse, type Decision } from '../../decider.js';
import { sameFact, stated } from '../../facts.js';
import type { Asking } from '../asking.js';
import type { CustomerRegistered } from '../registration/registration-events.js';
import { isOfProfile, type Registration, type RegistrationRefusal } from '../registration/registration.js';
import { standingAt } from '../standing.js';
import type { Topic } from '../topic.js';
import type { CustomerProfileChanged, OwnerAssigned, ProfileEvent } from './profile-events.js';
import { isBirthdayADay, isSensitive, keptSensitive, withdrawn } from './sensitive-attributes.js';

/**
 * Only what differs from what stood at that instant is taken down; where nothing does, nothing is. A sensitive attribute goes with
 * purpose and consent, and differs where either does; `withdrawn` in its place needs neither.
 * Refused: `attribute-not-allowed`, `purpose-not-stated`, `birthday-not-a-day`.
 */
export type ChangeProfile = Asking<'ChangeProfile', CustomerProfileChanged>;
/** Refused for nothing of its own. Who is the owner at that instant already is not assigned again. */
export type AssignOwner = Asking<'AssignOwner', OwnerAssigned>;

export type ProfileCommand = ChangeProfile | AssignOwner;
export type ProfileRefusal =
  Extract<RegistrationRefusal, 'attribute-not-allowed'> | 'purpose-not-stated' | 'birthday-not-a-day';

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

function changeProfile(command: ChangeProfile, seen: Seen): Decision<CustomerProfileChanged, ProfileRefusal> {
  const { occurredAt, personal = {} } = command;
  const obstacle = againstProfile(command);
  if (obstacle) return refuse(obstacle);
  const told = [...(seen.registered ? [seen.registered] : []), ...seen.profileChanges];
  const changed = newsOf(withGrounds(command), occurredAt, told, withGrounds);
  const changedOfPerson = newsOf(personal, occurredAt, told, personalOf);
  if (!changed && !changedOfPerson) return accept();
  const fact = {
    type: 'CustomerProfileChanged',
    occurredAt,
    ...attributesIn(changed ?? {}, command),
  } as const;
  return accept(stated({ ...fact, personal: changedOfPerson ?? undefined }));
}

function againstProfile({
  attributes,
  purpose,
  consent,
  personal = {},
}: ChangeProfile): ProfileRefusal | null {
  const ordinary = Object.fromEntries(Object.entries(attributes).filter(([key]) => !isSensitive(key)));
  if (!isOfProfile({ attributes: ordinary, personal })) return 'attribute-not-allowed';
  if (!isBirthdayADay(attributes)) return 'birthday-not-a-day';
  const isGrounded = isSaid(purpose) && isSaid(consent);
  return isGrounded || keptSensitive(attributes).length === 0 ? null : 'purpose-not-stated';
}

/** What changed, with its grounds if it needs them. */
function attributesIn(changed: Facts<Grounded>, { purpose, consent }: Grounds) {
  const named = Object.entries(changed).map(([key, { value }]) => [key, value] as const);
  const attributes = Object.fromEntries(named);
  return { attributes, ...(keptSensitive(attributes).length > 0 && { purpose, consent }) };
}

const isSaid = (text: string | undefined) => text !== undefined && text.trim() !== '';

/** Attributes, the sensitive ones with what they are kept for and on which consent. */
function withGrounds({ attributes, purpose, consent }: ProfileSaid): Facts<Grounded> {
  const grounded = Object.entries(attributes).map(([key, value]) => {
    const isKept = isSensitive(key) && value !== withdrawn;
    return [key, isKept ? { value, purpose, consent } : { value }] as const;
  });
  return Object.fromEntries(grounded);
}

interface Grounds {
  readonly purpose?: string | undefined;
  readonly consent?: string | undefined;
}
type Grounded = Grounds & { readonly value: string };
type ProfileSaid = Grounds & { readonly attributes: Facts<string> };

const personalOf = ({ personal = {} }: Told) => personal;

type Told = CustomerRegistered | CustomerProfileChanged;
type Facts<Value> = Readonly<Record<string, Value>>;

/** Neither what stands at that instant nor, two having spoken of one instant, what one of them has said; null: nothing is new. */
function newsOf<Value>(
  said: Facts<Value>,
  instant: Date,
  told: readonly Told[],
  factsOf: (fact: Told) => Facts<Value>,
): Facts<Value> | null {
  const isNews = ([key, value]: readonly [string, Value]) => {
    const saysSo = (fact: Told | undefined) => fact !== undefined && sameFact(factsOf(fact)[key], value);
    const ofKey = told.filter((fact) => Object.hasOwn(factsOf(fact), key));
    if (saysSo(standingAt(ofKey, instant))) return false;
    return !ofKey.some((fact) => sameFact(fact.occurredAt, instant) && saysSo(fact));
  };
  const news = Object.entries(said).filter(isNews);
  return news.length === 0 ? null : Object.fromEntries(news);
}

function assignOwner({ occurredAt, ownerId }: AssignOwner, { owners }: Seen): Decision<OwnerAssigned, never> {
  const fact: OwnerAssigned = { type: 'OwnerAssigned', occurredAt, ownerId };
  const isOwner = standingAt(owners, occurredAt)?.ownerId === ownerId;
  return isOwner || owners.some((known) => sameFact(known, fact)) ? accept() : accept(fact);
}
