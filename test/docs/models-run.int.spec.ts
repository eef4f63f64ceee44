import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { measures, workLists } from '@hindsight/read-models';
import {
  bought,
  gbp,
  openHistory,
  registered,
  returned,
  type History,
  type Told,
} from '../../libs/read-models/src/measures/testing/history.js';
import { judge } from '../../libs/read-models/src/measures/testing/judged.js';
import { withoutOwner } from '../../libs/read-models/src/work-lists/without-owner.js';
import { startHttp, type HttpServer } from '../acceptance/http-server.js';
import { readModels } from './models.js';

// What docs/models.md names is read once, of two customers of whom there is something to say of everything.

const rated = (instrument: string, score: number): Told => [
  '2026-05-02',
  'CustomerRated',
  { ratingId: instrument, instrument, score, score100: 50 },
];
const said = { forbiddenHits: 1, forbiddenGroups: ['do_not_know'] };
const deal = { opportunityId: 'd', salesStage: 4, intent: 5, amount: gbp(90000) };
const need = { needId: 'n', kind: 'real', area: 'finance', priority: 5 };
const complaint = { complaintId: 'q', channel: 'phone', severity: 4, cause: 'process' };
const lastYear = { contractId: 'k1', amount: gbp(100), to: '2026-05-20T00:00:00.000Z' };

const ada: readonly Told[] = [
  registered('2025-06-12', { leadSource: 'referral' }),
  ['2025-06-12', 'OwnerAssigned', { ownerId: 'kim' }],
  ['2025-06-13', 'ContractSigned', lastYear],
  bought('2026-03-01', 'o1', 6000, { channel: 'web' }),
  bought('2026-05-05', 'o2', 3000, { channel: 'web', reason: 'service' }),
  returned('2026-05-02', 'r1', 500),
  ['2026-05-02', 'CostToServeRecorded', { costId: 'c', amount: gbp(700), category: 'visit' }],
  ...[rated('csat', 5), rated('nps', 10), rated('ces', 6), rated('dsr_item', 4)],
  ['2026-01-02', 'SupportPlanned', { planId: 's', amount: gbp(1000), year: 2026 }],
  ['2026-05-03', 'PointsEarned', { entryId: 'e', points: 9, expiresOn: '2026-06-15' }],
  ['2026-05-03', 'NeedIdentified', need],
  ['2026-05-03', 'OpportunityAssessed', { ...deal, funnelStage: 'intent' }],
  ['2026-05-03', 'PresalesGiven', { opportunityId: 'd', kind: 'visit' }],
  ['2026-05-04', 'CustomerComplained', complaint],
  ['2026-05-05', 'ComplaintAcknowledged', { complaintId: 'q', hoursOpen: 24 }],
  ['2026-05-06', 'PaymentMissed', { orderId: 'o2', amount: gbp(3000), daysLate: 1 }],
  [
    '2026-05-07',
    'ServiceCompleted',
    { serviceId: 's', kind: 'repair', hours: 2, nextMaintenanceOn: '2026-05-30' },
  ],
  [
    '2026-05-08',
    'CustomerContacted',
    {
      ...{
        contactId: 't',
        channel: 'phone',
        direction: 'out',
        purpose: 'care',
        outcome: 'promised',
        ...said,
      },
      ...{
        promiseId: 'p',
        promiseDue: '2026-05-10T00:00:00.000Z',
        nextContactAt: '2026-05-12T00:00:00.000Z',
      },
    },
  ],
  ['2026-05-09', 'ContactEvaluated', { contactId: 't', channel: 'phone', way: 'phone', effect: 4 }],
];
const bob: readonly Told[] = [
  registered('2026-01-02', { leadSource: 'lists' }),
  bought('2026-02-01', 'o1', 1000),
  ['2026-04-15', 'CustomerChurned', { reason: 'competitor', declaredBy: 'person' }],
];
/** Whom every list has, and the one whom nobody looks after. */
const looked = { customerId: 'ada', ownerId: 'kim' };
const cyd = { customerId: 'cyd', orders: 0 };
const saysSomething = (figure: unknown) => figure !== 0 && figure !== '0' && figure !== null;
const june = '2026-06-01T00:00:00Z';

describe('what docs/models.md names', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
    await history.tell({ ada, bob, cyd: [registered('2026-05-01')] });
    const first = { version: 1, since: '2026-01-01', evaluatedThrough: '2026-06-01' };
    await judge(history.sql, { ...first, id: 'growth-signals' }, [['ada', 'buys_new', '2026-05-05', 'true']]);
    await judge(history.sql, { ...first, id: 'exit-barrier' }, [['ada', 'exit_barrier', '2026-05-05', '低']]);
  });
  afterAll(() => history.close());

  it.each(measures.map((measure) => [measure.name, measure] as const))(
    'measures %s, and finds something',
    async (_, measure) => {
      const { figures } = await history.measure(measure, june);
      expect(Object.keys(figures)).toEqual(Object.keys(measure.figures));
      expect(Object.values(figures).some(saysSomething)).toBe(true);
    },
  );

  it.each(workLists.map((list) => [list.name, list] as const))(
    'lists %s, and finds something to do',
    async (_, list) => {
      expect(await history.list(list, june)).toEqual(
        expect.arrayContaining([expect.objectContaining(list === withoutOwner ? cyd : looked)]),
      );
    },
  );
});

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

describe('every request that docs/models.md names', () => {
  let http: HttpServer;
  let paths: Paths;
  beforeAll(async () => {
    http = await startHttp({ eventStore: new InMemoryEventStore(), reportingCurrency: 'GBP' });
    paths = (await http.get('/docs-json')).body['paths'] as Paths; // OpenAPI 3.1, as another spec shows
  });
  afterAll(() => http.close());

  const requests = readModels().flatMap(({ does }) => does.filter((doing) => doing.kind === 'request'));

  it('is documented', () => {
    const absent = requests.filter(({ method, path }) => !paths[path]?.[method.toLowerCase()]);
    expect(absent.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('asks with parameters that are documented', () => {
    for (const { method, path, query } of requests) {
      const known = paths[path]?.[method.toLowerCase()]?.parameters.filter((one) => one.in === 'query') ?? [];
      const asked = [...new URLSearchParams(query).keys()];
      expect([path, known.map(({ name }) => name)]).toEqual([path, expect.arrayContaining(asked)]);
    }
  });
});
