import {
  wordIn,
  type CountView,
  type CustomerCard,
  type Language,
  type LastContactView,
} from '@hindsight/contracts';
import { dayOf, isSensitive, ledgerOf, pointsHeld } from '@hindsight/domain';
import { historyKnownAt } from '../customer-event/history-known-at.js';
import { ifKnown } from '../customer-event/stored-history.js';
import { allOfTheLog, type Sql } from '../database/sql.js';
import type { HouseTerms } from '../measures/house-terms.js';
import { parkedAmong } from '../parked/parked-customer.write.js';
import { pointEntries } from '../points/point-entries.js';
import { cardEvents, type CardEvent } from './card-events.js';
import { contractStatus } from './contract-status.js';
import { endingOf, type Ending } from './ending.js';
import { minorIn, textIn, textsIn } from './fields.js';
import { openComplaints } from './open-complaints.js';
import { openMatters } from './open-matters.js';

export interface CardAsked extends HouseTerms {
  readonly customerId: string;
  readonly asOf: Date;
  /** Last log position that counts; null: all of the log. */
  readonly knownAt?: bigint | null;
  readonly language: Language;
}

/**
 * The card of a customer (360°) as of an instant, by what is known now or was at a log position; null when nobody knows the customer,
 * or knew it then. Cost: its events, by the primary key.
 * @source S35, S36 (客户资料卡), S60
 */
export async function customerCard(sql: Sql, asked: CardAsked): Promise<CustomerCard | null> {
  const { customerId, asOf } = asked;
  const knownAt = asked.knownAt ?? allOfTheLog;
  const values = [asOf.toISOString(), '-infinity', customerId, knownAt];
  const stored = await sql.query<CardEvent>(cardEvents, values);
  const parked = await wasParked(sql, asked, stored);
  if (parked === null) return null;
  const items = parked ? [] : stored;
  const endedAt = items[0]?.ended_at?.toISOString() ?? null;
  return cardOf(items, asked, { parked, endedAt, ...(await endingOf(sql, customerId, asOf, knownAt)) });
}

/** Whether an event stands, or then stood, in the way; null: nothing of the customer is known, or was. */
async function wasParked(
  sql: Sql,
  { customerId, knownAt }: CardAsked,
  items: readonly CardEvent[],
): Promise<boolean | null> {
  if (knownAt == null)
    return (await ifKnown(sql, customerId, { items })) && (await parkedAmong(sql, [customerId])).size > 0;
  const known = await historyKnownAt(sql, customerId, knownAt);
  return known && known.stoppedAt !== null;
}

function cardOf(
  events: readonly CardEvent[],
  asked: CardAsked,
  standing: Pick<CustomerCard, 'parked' | 'endedAt'> & Ending,
): CustomerCard {
  const { customerId, asOf, language, reportingCurrency: currency } = asked;
  const money = (minor: bigint) => ({ minor: String(minor), currency });
  const [bought, returned] = [sumOf(events, 'CustomerPurchased'), sumOf(events, 'PurchaseReturned')];
  const contract = contractStatus(events, asOf);
  return {
    ...{
      customerId,
      asOf: asOf.toISOString(),
      knownAt: asked.knownAt == null ? null : String(asked.knownAt),
      ...standing,
      ...profileOf(events, language),
      ...purchasesOf(events),
    },
    netSpend: money(bought - returned),
    returned: money(returned),
    costToServe: money(sumOf(events, 'CostToServeRecorded')),
    ...pointsIn(events, asOf),
    contract: { ...contract, label: wordIn('contractStatuses', contract.status, language) },
    lastContact: lastContactIn(events, language),
    topics: countViews('cardTopics', topicsIn(events), language),
    open: countViews('openMatters', openMatters(events), language),
    complaints: openComplaints(events, asked),
  };
}

const of = (events: readonly CardEvent[], ...types: readonly string[]) =>
  events.filter(({ type }) => types.includes(type));

const sumOf = (events: readonly CardEvent[], type: string): bigint =>
  of(events, type).reduce((sum, event) => sum + minorIn(event), 0n);

function profileOf(events: readonly CardEvent[], language: Language) {
  const registration = of(events, 'CustomerRegistered')[0];
  const owner = of(events, 'OwnerAssigned').at(-1);
  const partyKind = registration ? textIn(registration, 'partyKind') : null;
  const leadSource = registration ? textIn(registration, 'leadSource') : null;
  const said = of(events, 'CustomerRegistered', 'CustomerProfileChanged');
  return {
    registeredAt: registration?.at.toISOString() ?? null,
    partyKind,
    leadSource,
    partyKindLabel: called('partyKinds', partyKind, language),
    leadSourceLabel: called('leadSources', leadSource, language),
    attributes: Object.fromEntries(
      said
        .flatMap((event) => Object.entries(textsIn(event, 'attributes')))
        .filter(([key]) => !isSensitive(key)),
    ),
    ownerId: owner ? textIn(owner, 'ownerId') : null,
    isLost: of(events, 'CustomerChurned', 'CustomerWonBack').at(-1)?.type === 'CustomerChurned',
  };
}

function purchasesOf(events: readonly CardEvent[]) {
  const purchases = of(events, 'CustomerPurchased');
  return {
    firstPurchaseAt: purchases[0]?.at.toISOString() ?? null,
    lastPurchaseAt: purchases.at(-1)?.at.toISOString() ?? null,
  };
}

function lastContactIn(events: readonly CardEvent[], language: Language): LastContactView | null {
  const contact = of(events, 'CustomerContacted').at(-1);
  if (!contact) return null;
  const field = (name: string) => textIn(contact, name);
  const [channel, direction] = [field('channel'), field('direction')];
  const [purpose, outcome] = [field('purpose'), field('outcome')];
  return {
    ...{ at: contact.at.toISOString(), channel, direction, purpose, outcome },
    labels: {
      channel: called('channels', channel, language),
      direction: called('contactDirections', direction, language),
      purpose: called('contactPurposes', purpose, language),
      outcome: called('contactOutcomes', outcome, language),
    },
    nextContactAt: field('nextContactAt'),
  };
}

const called = (list: string, word: string | null, language: Language): string | null =>
  word === null ? null : wordIn(list, word, language);

/** What can be used at the instant, and on which last days it is used up or lost. */
function pointsIn(events: readonly CardEvent[], asOf: Date): Pick<CustomerCard, 'pointsHeld' | 'points'> {
  const entries = pointEntries(events);
  const usable = ledgerOf(entries).lots.filter(({ expiresOn }) => expiresOn >= dayOf(asOf));
  return {
    pointsHeld: pointsHeld(entries, asOf),
    points: usable.map(({ expiresOn, left }) => ({ expiresOn, points: left })),
  };
}

function topicsIn(events: readonly CardEvent[]): Readonly<Record<string, number>> {
  const count = (...types: readonly string[]) => of(events, ...types).length;
  const distinct = (id: string, ...types: readonly string[]) =>
    new Set(of(events, ...types).map((event) => textIn(event, id))).size;
  return {
    contacts: count('CustomerContacted'),
    purchases: count('CustomerPurchased'),
    returns: count('PurchaseReturned'),
    complaints: count('CustomerComplained'),
    ratings: count('CustomerRated'),
    needs: distinct('needId', 'NeedIdentified'),
    opportunities: distinct('opportunityId', 'OpportunityAssessed'),
    contracts: count('ContractSigned'),
    services: distinct('serviceId', 'ServiceRequested', 'ServiceCompleted'),
    care: count('CareGiven'),
    referrals: count('CustomerReferred'),
  };
}

const countViews = (
  list: string,
  counts: Readonly<Record<string, number>>,
  language: Language,
): CountView[] =>
  Object.entries(counts).map(([of, count]) => ({ of, label: wordIn(list, of, language), count }));
