import type { RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { startHttp, type HttpServer } from './http-server.js';

/** What is said of Ada, and under what it is stored. */
type Said = readonly [path: string, body: object, type: string, data: object];

const on = (day: string) => `2026-01-${day}T09:00:00Z`;

const file: Said[] = [
  [
    '/profile',
    { attributes: { region: 'north', country: 'GB' }, occurredAt: on('03') },
    'CustomerProfileChanged',
    { attributes: { region: 'north' } },
  ],
  ['/owner', { ownerId: 'rosa', occurredAt: on('03') }, 'OwnerAssigned', { ownerId: 'rosa' }],
];

const call = {
  ...{ contactId: 'call', channel: 'phone', direction: 'out', purpose: 'sale', outcome: 'promised' },
  ...{ promiseId: 'brochure', promiseDue: '2026-01-06T09:00:00.000Z' },
};
const promise: Said[] = [
  ['/contacts', { ...call, occurredAt: on('04') }, 'CustomerContacted', call],
  ['/promises/brochure/keeping', { occurredAt: on('05') }, 'PromiseKept', { promiseId: 'brochure' }],
];

const till = { needId: 'till', area: 'finance', kind: 'explicit', priority: 4 };
const hall = { needId: 'hall' };
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

const evidence = ['person_reached', 'use_for_it', 'can_pay', 'decider_known'];
const tills = {
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

const all = [...file, ...promise, ...need, ...opportunity];

/** What is refused once all of that was said, as what, and the facts that it names. */
type Refused = readonly [name: string, status: number, path: string, body: object, facts: object];

const refused: Refused[] = [
  [
    'promise-id-reused',
    409,
    '/contacts',
    { ...call, contactId: 'again', occurredAt: on('05') },
    { promiseId: 'brochure' },
  ],
  ['promise-unknown', 404, '/promises/discount/keeping', { occurredAt: on('05') }, { promiseId: 'discount' }],
  [
    'promise-already-kept',
    409,
    '/promises/brochure/keeping',
    { occurredAt: on('06') },
    { promiseId: 'brochure' },
  ],
  ['priority-out-of-range', 422, '/needs', { ...hall, priority: 6, occurredAt: on('07') }, { priority: 6 }],
  [
    'need-already-validated',
    409,
    '/needs',
    { ...till, priority: 5, occurredAt: on('07') },
    { needId: 'till' },
  ],
  ['need-already-validated', 409, '/needs/till/validation', { occurredAt: on('07') }, { needId: 'till' }],
  ['need-unknown', 404, '/needs/roof/validation', { occurredAt: on('07') }, { needId: 'roof' }],
  ['need-unknown', 404, '/needs/roof/proposal', { occurredAt: on('07') }, { needId: 'roof' }],
  ['need-not-prioritised', 409, '/needs/hall/validation', { occurredAt: on('07') }, { needId: 'hall' }],
  [
    'validated-before-identified',
    422,
    '/needs/hall/validation',
    { occurredAt: on('05') },
    { occurredAt: on('05') },
  ],
  ['proposal-before-need', 422, '/needs/hall/proposal', { occurredAt: on('05') }, { occurredAt: on('05') }],
  [
    'sales-stage-out-of-range',
    422,
    '/opportunities',
    { ...tills, salesStage: 8, occurredAt: on('07') },
    { salesStage: 8 },
  ],
  [
    'intent-out-of-range',
    422,
    '/opportunities',
    { ...tills, intent: 0, occurredAt: on('07') },
    { intent: 0 },
  ],
  [
    'potential-out-of-range',
    422,
    '/opportunities',
    { ...tills, potential: 101, occurredAt: on('07') },
    { potential: 101 },
  ],
  [
    'evidence-unknown',
    422,
    '/opportunities',
    { ...tills, evidence: ['rumour'], occurredAt: on('07') },
    { evidence: ['rumour'] },
  ],
  [
    'evidence-missing',
    422,
    '/opportunities',
    { ...tills, funnelStage: 'intent', occurredAt: on('07') },
    { funnelStage: 'intent', evidence },
  ],
  [
    'opportunity-unknown',
    404,
    '/opportunities/scales/presales',
    { kind: 'visit', occurredAt: on('07') },
    { opportunityId: 'scales' },
  ],
];

describe('relations to a customer over HTTP', () => {
  let store: InMemoryEventStore;
  let http: HttpServer;

  beforeEach(async () => {
    store = new InMemoryEventStore();
    http = await startHttp({ eventStore: store, reportingCurrency: 'GBP' });
    const attributes = { country: 'GB' };
    await say('', { customerId: 'ada', partyKind: 'organisation', attributes, occurredAt: on('02') });
  });
  afterEach(() => http.close());

  const say = (path: string, body: object) =>
    http.post(path === '' ? '/v1/customers' : `/v1/customers/ada${path}`, body);

  const recorded = async () => {
    const events: RecordedEvent[] = [];
    for await (const event of store.readStream('customer-ada')) events.push(event);
    return events.slice(1);
  };

  it.each([
    ['what is known of it', file],
    ['what is promised', promise],
    ['what is needed', need],
    ['what may be sold', opportunity],
  ])('keeps %s as it was said, and once', async (_, said) => {
    for (const [path, body] of said) {
      const first = await say(path, body);
      expect([path, first.status, first.body['detail']]).toEqual([path, 201, undefined]);
      expect([path, (await say(path, body)).body]).toEqual([path, first.body]);
    }
    expect((await recorded()).map(({ type, data }) => [type, data])).toEqual(
      said.map(([, , type, data]) => [type, data]),
    );
  });

  it.each(refused)('refuses as %s (%d): %s', async (name, status, path, body, facts) => {
    for (const [before, said] of all) await say(before, said);
    const stands = (await recorded()).length;
    const answer = await say(path, body);
    const title = answer.body['title'];
    expect(answer.body).toMatchObject({ type: `/problems/${name}`, status, customerId: 'ada', ...facts });
    const headers = { 'accept-language': 'zh' };
    const inChinese = await http.post(`/v1/customers/ada${path}`, body, headers);
    expect([title, inChinese.body['title']]).toEqual([
      expect.stringMatching(/^[A-Z]/),
      expect.stringMatching(/\p{Script=Han}/u),
    ]);
    expect(await recorded()).toHaveLength(stands);
  });
});
