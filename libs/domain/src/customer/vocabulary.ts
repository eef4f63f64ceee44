// The words that events are stored with, and rules compare with. Add to a list; never rename a word of it.

/** What kind of party a customer is. */
export const partyKinds = ['person', 'organisation', 'household', 'internal'] as const;
/** One of `partyKinds`. */
export type PartyKind = (typeof partyKinds)[number];

/** What may be said of a customer's profile: what the shipped models ask for, and nothing about the person's life. */
export const attributeKeys = [
  'country',
  'region',
  'city_tier',
  'industry',
  'employees',
  'role',
  'style',
] as const;

/** The way a contact, a purchase or a complaint came. */
export const channels = [
  'phone',
  'email',
  'web',
  'chat',
  'visit',
  'letter',
  'fair',
  'event',
  'kiosk',
  'pos',
] as const;
/** One of `channels`. */
export type Channel = (typeof channels)[number];

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

/** What a complaint was found to come from. */
export const complaintCauses = ['people', 'process', 'product', 'policy'] as const;
/** One of `complaintCauses`. */
export type ComplaintCause = (typeof complaintCauses)[number];

/** The questions that customers answer with a number; their scales are in `score100`. */
export const ratingInstruments = ['csat', 'nps', 'ces', 'dsr_item', 'dsr_service', 'dsr_delivery'] as const;
/** One of `ratingInstruments`. */
export type RatingInstrument = (typeof ratingInstruments)[number];

/** Why a customer left. */
export const churnReasons = [
  'own_fault',
  'customer_crisis',
  'competitor',
  'contract_end',
  'unknown',
] as const;
/** One of `churnReasons`. */
export type ChurnReason = (typeof churnReasons)[number];

/** Who said that a customer has left. */
export const churnDeclarers = ['person', 'policy'] as const;
/** One of `churnDeclarers`. */
export type ChurnDeclarer = (typeof churnDeclarers)[number];
