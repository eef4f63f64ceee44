import type { RuleEvent } from '@hindsight/rules';

/** One event of a story: when, in Shanghai (`2024-03-01`, its midnight, or `2024-03-01T10:00`), what, and its fields. */
export type Told = readonly [instant: string, type: string, fields?: RuleEvent['fields']];

/** Milliseconds of an instant of a story. */
export function at(instant: string): number {
  return Date.parse(`${instant.length === 10 ? `${instant}T00:00` : instant}+08:00`);
}

/** An instant as stories write it. */
export function shown(instant: number): string {
  return new Date(instant + at('1970-01-01') * -1).toISOString().replace(/(T00:00)?(:00)?\.000Z$/, '');
}

/** The events of a stream, in the order they are told. Money of a story is in minor units already. */
export function eventsOf(customerId: string, history: readonly Told[]): RuleEvent[] {
  return history.map(([instant, type, fields = {}], revision) => ({
    ...{ type, revision, fields },
    occurredAt: at(instant),
    eventId: `${customerId}-${revision}`,
  }));
}

type Fields = RuleEvent['fields'];

const minor = (major: number) => Math.round(major * 100);

// Ids are the instants themselves: who does one thing twice at one instant names its ids.

/** An order of so many pounds. */
export const bought = (day: string, pounds: number, more: Fields = {}): Told => [
  day,
  'purchased',
  { orderId: day, amount: minor(pounds), ...more },
];

export const returned = (day: string, pounds: number): Told => [
  day,
  'returned',
  { returnId: day, amount: -minor(pounds) },
];

/** Answers to a survey, 0 to 100 whatever the instrument. */
export const rated = (day: string, score100: number, instrument = 'csat'): Told => [
  day,
  'rated',
  { ratingId: day, instrument, score: score100 / 20, score100 },
];

export const complained = (day: string, complaintId: string, more: Fields = {}): Told => [
  day,
  'complained',
  { complaintId, channel: 'phone', severity: 3, ...more },
];

export const resolved = (day: string, complaintId: string): Told => [
  day,
  'resolved',
  { complaintId, hoursOpen: 1 },
];

export const contacted = (day: string, more: Fields = {}): Told => [
  day,
  'contacted',
  { contactId: day, channel: 'phone', direction: 'out', purpose: 'service', outcome: 'reached', ...more },
];

export const referred = (day: string, more: Fields = {}): Told => [
  day,
  'referred',
  { referredCustomerId: `friend-${day}`, ...more },
];

/** Attributes as a registration or a change of the profile tells them. */
export const registered = (day: string, attributes: Readonly<Record<string, string>> = {}): Told => [
  day,
  'registered',
  { partyKind: 'organisation', ...profile(attributes) },
];

export const profileChanged = (day: string, attributes: Readonly<Record<string, string>>): Told => [
  day,
  'profile_changed',
  profile(attributes),
];

const profile = (attributes: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`attributes.${key}`, value]));
