// Relations to Ada, a firm that sells tea: what is said of each side of them, in an order that holds.

/** What is said of Ada, and under what it is stored. */
type Said = readonly [path: string, body: object, type: string, data: object];

export const on = (day: string) => `2026-01-${day}T09:00:00Z`;

const file: Said[] = [
  [
    '/profile',
    { attributes: { region: 'north', country: 'GB' }, occurredAt: on('03') },
    'CustomerProfileChanged',
    { attributes: { region: 'north' } },
  ],
  ['/owner', { ownerId: 'rosa', occurredAt: on('03') }, 'OwnerAssigned', { ownerId: 'rosa' }],
];

export const call = {
  ...{ contactId: 'call', channel: 'phone', direction: 'out', purpose: 'sale', outcome: 'promised' },
  ...{ promiseId: 'brochure', promiseDue: '2026-01-06T09:00:00.000Z' },
};
const promise: Said[] = [
  ['/contacts', { ...call, occurredAt: on('04') }, 'CustomerContacted', call],
  [
    '/contacts/call/evaluation',
    { effect: 4, occurredAt: on('05') },
    'ContactEvaluated',
    { contactId: 'call', channel: 'phone', effect: 4, way: 'phone' },
  ],
  ['/promises/brochure/keeping', { occurredAt: on('05') }, 'PromiseKept', { promiseId: 'brochure' }],
];

export const till = { needId: 'till', area: 'finance', kind: 'explicit', priority: 4 };
export const hall = { needId: 'hall' };
const need: Said[] = [
  [
    '/needs',
    { needId: 'till', kind: 'explicit', occurredAt: on('04') },
    'NeedIdentified',
    { needId: 'till', kind: 'explicit' },
  ],
  ['/needs', { ...till, occurredAt: on('05') }, 'NeedIdentified', till],
  ['/needs/till/validation', { occurredAt: on('06') }, 'NeedValidated', till],
  ['/needs/till/proposal', { occurredAt: on('07') }, 'ProposalSent', till],
  ['/needs', { ...hall, occurredAt: on('06') }, 'NeedIdentified', hall],
];

export const evidence = ['person_reached', 'use_for_it', 'can_pay', 'decider_known'];
export const tills = {
  ...{ opportunityId: 'tills', salesStage: 4, funnelStage: 'target', intent: 3, potential: 80 },
  ...{ amount: { minor: '120000', currency: 'GBP' }, evidence },
};
const tillsAgain = { ...tills, evidence: undefined }; // which JSON leaves out
const opportunity: Said[] = [
  [
    '/opportunities',
    { ...tills, evidence: [...evidence].reverse(), occurredAt: on('05') },
    'OpportunityAssessed',
    tills,
  ],
  [
    '/opportunities',
    { ...tillsAgain, occurredAt: on('06') },
    'OpportunityAssessed',
    { ...tills, evidence: [] },
  ],
  [
    '/opportunities/tills/presales',
    { kind: 'tender', occurredAt: on('06') },
    'PresalesGiven',
    { opportunityId: 'tills', kind: 'tender' },
  ],
];

export const term = { from: '2026-03-01T00:00:00.000Z', to: '2027-03-01T00:00:00.000Z' };
const beans = { contractId: 'beans', amount: { minor: '90000', currency: 'GBP' }, ...term };
const agreed = { ...beans, to: '2026-09-01T00:00:00.000Z' };
export const offer = { contractId: 'cups', ...term };
const contract: Said[] = [
  ['/contracts', { ...beans, occurredAt: on('05') }, 'ContractSent', beans],
  [
    '/contracts/beans/signature',
    { to: '2026-09-01T08:00:00+08:00', occurredAt: on('06') },
    'ContractSigned',
    agreed,
  ],
  ['/contracts/beans/expiry', { occurredAt: on('08') }, 'ContractExpired', agreed],
  ['/contracts', { ...offer, occurredAt: on('06') }, 'ContractSent', offer],
  ['/contracts/cups/expiry', { occurredAt: on('07') }, 'ContractExpired', offer],
];

const gbp = (minor: string) => ({ minor, currency: 'GBP' });
export const cake = { careId: 'cake', kind: 'birthday', amount: gbp('1500') };
export const plan = { planId: 'plan-26', amount: gbp('50000'), year: 2026 };
const care: Said[] = [
  ['/care', { ...cake, occurredAt: on('05') }, 'CareGiven', cake],
  ['/support-plans', { ...plan, occurredAt: on('06') }, 'SupportPlanned', plan],
];

export const repair = { serviceId: 'grinder', kind: 'repair' };
const done = { solved: true, nextMaintenanceOn: '2027-01-06' };
const asked = { serviceId: 'how-to', kind: 'faq', solved: false };
const service: Said[] = [
  ['/services', { ...repair, occurredAt: on('05') }, 'ServiceRequested', repair],
  [
    '/services/grinder/completion',
    { ...done, occurredAt: '2026-01-06T10:30:00Z' },
    'ServiceCompleted',
    { ...repair, hours: 25.5, ...done },
  ],
  ['/self-services', { ...asked, occurredAt: on('06') }, 'SelfServiceUsed', asked],
  [
    '/services',
    { ...repair, serviceId: 'kettle', occurredAt: on('07') },
    'ServiceRequested',
    { ...repair, serviceId: 'kettle' },
  ],
];

/** Each can be said after those before it. */
export const sides: readonly (readonly [what: string, said: readonly Said[]])[] = [
  ['what is known of it', file],
  ['what is promised', promise],
  ['what is needed', need],
  ['what may be sold', opportunity],
  ['what is agreed', contract],
  ['what is given', care],
  ['what is served', service],
];
