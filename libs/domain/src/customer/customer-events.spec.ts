import type { StoredForm } from '../codec.js';
import { customerEvents } from './customer-events.js';

const monday = { schemaVersion: 1, occurredAt: '2026-01-05T09:00:00.000Z' };

const noted = (data: object): StoredForm => ({
  ...{ type: 'CustomerContacted', ...monday },
  data: { direction: 'in', purpose: 'service', outcome: 'reached', note: { sealed: '1.AAEC' }, ...data },
});

// Events as they lie in the store today. Add to this list; never edit it.
const recorded: StoredForm[] = [
  { type: 'CustomerRegistered', ...monday, data: { partyKind: 'person', attributes: {} } },
  {
    type: 'CustomerRegistered',
    ...monday,
    data: { partyKind: 'organisation', leadSource: 'fair', attributes: { country: 'CN', employees: '120' } },
  },
  {
    type: 'CustomerProfileChanged',
    ...monday,
    data: { attributes: { region: '华东', employees: '250-999' } },
  },
  { type: 'OwnerAssigned', ...monday, data: { ownerId: 'rosa' } },
  {
    type: 'CustomerContacted',
    ...monday,
    data: { contactId: 'c-1', channel: 'phone', direction: 'in', purpose: 'service', outcome: 'reached' },
  },
  {
    type: 'CustomerContacted',
    ...monday,
    data: {
      ...{ contactId: 'c-2', channel: 'email', direction: 'out', purpose: 'sale', outcome: 'promised' },
      ...{ durationSeconds: 90, nextContactAt: '2026-02-02T09:00:00.000Z', promiseId: 'p-1' },
      promiseDue: '2026-01-12T09:00:00.000Z',
    },
  },
  {
    type: 'ContactEvaluated',
    ...monday,
    data: { contactId: 'c-1', channel: 'phone', way: 'phone', effect: 4 },
  },
  { type: 'ContactEvaluated', ...monday, data: { contactId: 'c-2', channel: 'chat', effect: 1 } },
  { type: 'PromiseKept', ...monday, data: { promiseId: 'p-1' } },
  {
    type: 'CustomerPurchased',
    ...monday,
    data: { orderId: 'o-1', amount: { minor: '1299', currency: 'GBP' } },
  },
  {
    type: 'CustomerPurchased',
    ...monday,
    data: {
      orderId: 'o-2',
      amount: { minor: '9007199254740991', currency: 'GBP' },
      margin: { minor: '-250', currency: 'GBP' },
      channel: 'web',
      category: 'gifts',
      lines: 3,
      isNewProduct: false,
      reason: 'birthday',
    },
  },
  {
    type: 'PurchaseReturned',
    ...monday,
    data: { returnId: 'r-1', amount: { minor: '500', currency: 'GBP' } },
  },
  {
    type: 'PurchaseReturned',
    ...monday,
    data: { returnId: 'r-2', orderId: 'o-1', amount: { minor: '1', currency: 'GBP' }, reason: 'broken' },
  },
  {
    type: 'PurchaseCorrected',
    ...monday,
    data: { orderId: 'o-1', amount: { minor: '1199', currency: 'GBP' } },
  },
  {
    type: 'PurchaseCorrected',
    ...monday,
    data: {
      orderId: 'o-2',
      amount: { minor: '1', currency: 'GBP' },
      margin: { minor: '-120', currency: 'GBP' },
      channel: 'pos',
      category: 'gifts',
    },
  },
  {
    type: 'PaymentReceived',
    ...monday,
    data: { orderId: 'o-1', amount: { minor: '299', currency: 'GBP' }, daysLate: 0 },
  },
  {
    type: 'PaymentMissed',
    ...monday,
    data: { orderId: 'o-1', amount: { minor: '1000', currency: 'GBP' }, daysLate: 14 },
  },
  {
    type: 'CostToServeRecorded',
    ...monday,
    data: { costId: 'k-1', amount: { minor: '420', currency: 'GBP' }, category: 'delivery' },
  },
  { type: 'CustomerComplained', ...monday, data: { complaintId: 'k-1', channel: 'letter', severity: 1 } },
  {
    type: 'CustomerComplained',
    ...monday,
    data: { complaintId: 'k-2', channel: 'chat', category: 'delivery', severity: 5, cause: 'people' },
  },
  { type: 'ComplaintResolved', ...monday, data: { complaintId: 'k-1', hoursOpen: 0.5 } },
  {
    type: 'ComplaintResolved',
    ...monday,
    data: { complaintId: 'k-2', hoursOpen: 26.25, outcome: 'refunded' },
  },
  { type: 'ComplaintAcknowledged', ...monday, data: { complaintId: 'k-1', hoursOpen: 0.25 } },
  { type: 'ComplaintActionTaken', ...monday, data: { complaintId: 'k-1', hoursOpen: 1 } },
  { type: 'CustomerCompensated', ...monday, data: { complaintId: 'k-1', hoursOpen: 2.5 } },
  {
    type: 'CustomerCompensated',
    ...monday,
    data: { complaintId: 'k-2', hoursOpen: 20, amount: { minor: '500', currency: 'GBP' } },
  },
  { type: 'ComplaintWithdrawn', ...monday, data: { complaintId: 'k-3' } },
  {
    type: 'CustomerRated',
    ...monday,
    data: { ratingId: 's-1', instrument: 'ces', score: 2, score100: 16.666666666666668 },
  },
  { type: 'NeedIdentified', ...monday, data: { needId: 'n-1' } },
  {
    type: 'NeedIdentified',
    ...monday,
    data: { needId: 'n-2', kind: 'hidden', area: 'finance', priority: 4 },
  },
  {
    type: 'NeedIdentified',
    ...monday,
    data: { needId: 'n-3', priority: 4, urgency: 5, importance: 4, costLevel: 2, step: 'talk' },
  },
  {
    type: 'NeedValidated',
    ...monday,
    data: { needId: 'n-2', kind: 'hidden', area: 'finance', priority: 4 },
  },
  { type: 'ProposalSent', ...monday, data: { needId: 'n-1' } },
  { type: 'ProposalSent', ...monday, data: { needId: 'n-2', kind: 'real', area: '条理', priority: 1 } },
  {
    type: 'OpportunityAssessed',
    ...monday,
    data: { opportunityId: 'd-1', salesStage: 0, funnelStage: 'key', intent: 1, evidence: [] },
  },
  {
    type: 'OpportunityAssessed',
    ...monday,
    data: {
      opportunityId: 'd-2',
      salesStage: 6,
      funnelStage: 'closed',
      intent: 5,
      amount: { minor: '120000', currency: 'GBP' },
      potential: 82.5,
      evidence: ['can_pay', 'tested', 'platform_running', 'signing_date_set', 'signed_and_paid'],
    },
  },
  { type: 'PresalesGiven', ...monday, data: { opportunityId: 'd-1', kind: 'tender' } },
  {
    type: 'ContractSent',
    ...monday,
    data: { contractId: 't-1', from: '2026-02-01T00:00:00.000Z', to: '2027-02-01T00:00:00.000Z' },
  },
  {
    type: 'ContractSigned',
    ...monday,
    data: {
      contractId: 't-1',
      amount: { minor: '90000', currency: 'GBP' },
      from: '2026-02-01T00:00:00.000Z',
      to: '2027-02-01T00:00:00.000Z',
    },
  },
  {
    type: 'ContractExpired',
    ...monday,
    data: { contractId: 't-1', from: '2026-02-01T00:00:00.000Z', to: '2027-02-01T00:00:00.000Z' },
  },
  { type: 'CareGiven', ...monday, data: { careId: 'g-1', kind: 'birthday' } },
  {
    type: 'CareGiven',
    ...monday,
    data: { careId: 'g-2', kind: 'support_plan', amount: { minor: '1500', currency: 'GBP' } },
  },
  {
    type: 'SupportPlanned',
    ...monday,
    data: { planId: 'y-1', amount: { minor: '50000', currency: 'GBP' }, year: 2026 },
  },
  { type: 'ServiceRequested', ...monday, data: { serviceId: 'v-1', kind: 'repair' } },
  { type: 'ServiceCompleted', ...monday, data: { serviceId: 'v-1', kind: 'repair', hours: 26.25 } },
  {
    type: 'ServiceCompleted',
    ...monday,
    data: { serviceId: 'v-2', kind: '安装', hours: 0, solved: true, nextMaintenanceOn: '2027-01-05' },
  },
  { type: 'SelfServiceUsed', ...monday, data: { serviceId: 'v-3', kind: 'faq', solved: false } },
  { type: 'CustomerReferred', ...monday, data: { referredCustomerId: 'bea' } },
  { type: 'CustomerReferred', ...monday, data: { referredCustomerId: 'cyd', influence: 33.5 } },
  {
    type: 'PointsEarned',
    ...monday,
    data: { entryId: 'e-1', points: 120, orderId: 'o-1', expiresOn: '2026-12-31' },
  },
  { type: 'PointsEarned', ...monday, data: { entryId: 'e-2', points: 1, expiresOn: '2026-01-05' } },
  { type: 'PointsRedeemed', ...monday, data: { entryId: 'e-3', points: 100, rewardId: 'mug' } },
  { type: 'PointsRedeemed', ...monday, data: { entryId: 'e-4', points: 1, orderId: 'o-2' } },
  { type: 'PointsExpired', ...monday, data: { entryId: 'e-5', points: 20, expiresOn: '2026-01-04' } },
  { type: 'CustomerChurned', ...monday, data: { reason: 'own_fault', declaredBy: 'policy' } },
  { type: 'CustomerWonBack', ...monday, data: { reason: 'apology' } },
  { type: 'CustomerMerged', ...monday, data: { survivorId: 'bea' } },
  { type: 'CustomerAbsorbed', ...monday, data: { absorbedId: 'ada' } },
  { type: 'CustomerErased', ...monday, data: { requestId: 'q-1', legalBasis: 'GDPR art. 17' } },
  {
    type: 'CustomerRegistered',
    ...monday,
    data: { partyKind: 'person', attributes: {}, personal: { name: { sealed: '1.AAEC' } } },
  },
  {
    type: 'CustomerProfileChanged',
    ...monday,
    data: { attributes: {}, personal: { phone: { sealed: '1.AAEC' } } },
  },
  noted({ contactId: 'c-3', channel: 'visit' }),
  noted({ contactId: 'c-4', channel: 'phone', forbiddenHits: 2, forbiddenGroups: ['do_not_know'] }),
  noted({ contactId: 'c-5', channel: 'phone', forbiddenHits: 0 }),
  {
    type: 'CustomerComplained',
    ...monday,
    data: { complaintId: 'q-3', channel: 'phone', severity: 2, text: { sealed: '1.AAEC' } },
  },
  { type: 'CustomerErasureBegun', ...monday, data: { requestId: 'q-1', legalBasis: 'GDPR art. 17' } },
];

it.each(recorded)('still reads a stored $type and writes it back unchanged', (stored) => {
  const roundTrip = customerEvents.encode(customerEvents.decode(stored));
  expect(JSON.parse(JSON.stringify(roundTrip))).toStrictEqual(stored);
});

it('holds money as exact integers and times as instants', () => {
  const purchase = recorded.find(({ data }) => 'margin' in data);
  const contact = recorded.find(({ data }) => 'promiseDue' in data);
  if (!purchase || !contact) throw new Error('both are in the list');
  expect(customerEvents.decode(purchase)).toMatchObject({ amount: { minor: 9007199254740991n } });
  expect(customerEvents.decode(contact)).toMatchObject({ promiseDue: new Date('2026-01-12T09:00:00.000Z') });
});
