import { LoggedColumns, type LoggedEvent } from '@hindsight/archive';
import type { RuleSetState } from '@hindsight/contracts';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { openReadModels, type ReadModels } from '@hindsight/read-models';
import { compare, type ComparedRuns } from '@hindsight/replay';
import { engineOver } from '@hindsight/replay/testing';
import { checkRuleSet } from '@hindsight/rules';
import { loggedEvents } from '../../apps/cli/src/archive/logged-events.js';
import { readLogFacts } from '../../apps/cli/src/log/log-facts.js';
import { controlIn } from '../../apps/cli/src/replay/control.js';
import { Projector } from '../../apps/projector/src/projector.module.js';
import { bought, pyramid, registered } from '../../apps/projector/src/testing/fixtures.js';
import { LogWriter } from '../../apps/projector/src/testing/log.js';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { startHttp, type HttpServer } from './http-server.js';

/** The best spender of the last 10 days is `vip`; of those of the last 60 days the better half was. */
const strict = pyramid.replace('0.5', '0.01').replace('60d', '10d');
/** Without a tier, but with two other outputs. */
const regulars = JSON.stringify({
  hindsight: 1,
  id: 'pyramid',
  clock: { tz: 'Asia/Shanghai', tick: 'day' },
  features: { orders: { agg: 'count', events: ['purchased'], window: '30d' } },
  outputs: [
    { id: 'regular', type: 'flag', when: 'orders >= 2' },
    {
      id: 'orders_band',
      type: 'score',
      value: 'orders',
      bands: [{ id: 'some', at_least: 1, then: 'some' }],
      else: 'no',
    },
  ],
});
/** Has the outputs of all of them, and says in each what none of them ever says: everybody differs. */
const otherwise = checkRuleSet(
  JSON.stringify({
    ...{ hindsight: 1, id: 'otherwise', features: { orders: { agg: 'count', events: ['purchased'] } } },
    outputs: ['tier', 'regular', 'orders_band'].map((id) => ({
      ...{ id, type: 'table', rows: [{ id: 'never', when: 'orders < 0', then: 'never' }], else: 'otherwise' },
    })),
  }),
);
const customers = Array.from({ length: 14 }, (_, place) => `c-${String(place).padStart(2, '0')}`);
const signal = new AbortController().signal;

describe('what was in force when, as the control of a replay', () => {
  const store = new InMemoryEventStore();
  let database: TestDatabase;
  let readModels: ReadModels;
  let projector: Projector;
  let http: HttpServer;

  beforeAll(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    const options = { eventStore: store, readModels, reportingCurrency: 'GBP' };
    projector = new Projector({ ...options, clock: { kind: 'log' } });
    await projector.start();
    http = await startHttp({ ...options, waitMs: 300 });
    const log = new LogWriter(store);
    await log.activate(pyramid);
    for (const [place, customer] of customers.entries()) await log.customer(customer, ...lifeOf(place));
    await log.activate(strict, '2026-02-05');
    await settled(await log.close('2026-01-07', '2026-02-12'));
    await log.activate(regulars, '2026-02-20T08:00:00Z');
    await log.activate(pyramid, '2026-03-03');
    await log.retire('pyramid', 'whichever', '2026-03-10');
    await settled(await log.close('2026-02-21', '2026-03-04', '2026-03-12'));
  });
  afterAll(async () => {
    await http.close();
    await projector.stop();
    await readModels.destroy();
    await database.drop();
  });

  async function settled({ position }: { readonly position: bigint }): Promise<void> {
    expect(await projector.settled(position, 10_000)).toBe(true);
  }

  /** Some buy once, some every few days, some return after weeks; one begins when the second version does. */
  const lifeOf = (place: number) => {
    const begins = place === 13 ? '2026-02-05' : `2026-01-${String(5 + place).padStart(2, '0')}T09:00Z`;
    const days = Array.from({ length: 1 + (place % 4) }, (_, nth) => ({
      at: new Date(Date.parse(place === 13 ? '2026-02-05' : begins) + nth * (3 + place) * 86_400_000),
      minor: BigInt(100 * ((place * 7 + nth * 5) % 23) + 50),
    }));
    return [
      registered(begins),
      ...days.map(({ at, minor }, nth) => bought(`${place}-${nth}`, minor, at.toISOString())),
    ];
  };

  async function replayedAt(asOf: number) {
    const logged: LoggedEvent[] = [];
    for await (const event of loggedEvents(store, null, signal)) logged.push(event);
    const found = controlIn(await readLogFacts(store), 'pyramid@timeline', asOf);
    if (!otherwise.ok) throw new Error(JSON.stringify(otherwise.problems));
    const options = { asOf, movers: 0, published: [] };
    return compare(engineOver(new LoggedColumns(logged)), found.control, otherwise.ruleSet, options);
  }

  /** Customer → what each output says. */
  type Said = Record<string, Record<string, string>>;

  async function toldByReplay(moved: ComparedRuns['moved']): Promise<Said> {
    const said: Said = {};
    for await (const some of moved) {
      for (const { customerId, output, from } of some) (said[customerId] ??= {})[output] = from;
    }
    return said;
  }

  async function toldLive(at: string): Promise<Said> {
    const said: Said = {};
    for (const customer of customers) {
      const { body } = await http.get(`/v1/customers/${customer}/state?asOf=${at}`);
      const results = (body['ruleSets'] as RuleSetState[]).flatMap((one) => one.results);
      for (const { output, result } of results) (said[customer] ??= {})[output] = String(result);
    }
    return said;
  }

  it.each([
    ['under the first version', '2026-01-31T15:59:59.999Z', 13],
    ['at its cut-offs', '2026-01-31T16:00:00Z', 13],
    ['at its last instant', '2026-02-04T23:59:59.999Z', 13],
    ['when the second comes in force', '2026-02-05T00:00:00Z', 14],
    ['under the second', '2026-02-14T00:00:00Z', 14],
    ['at its last instant', '2026-02-20T07:59:59.999Z', 14],
    ['when one comes without the output, and with others', '2026-02-20T08:00:00Z', 14],
    ['when the first comes back', '2026-03-03T00:00:00Z', 14],
    ['at the last instant of all', '2026-03-09T23:59:59.999Z', 14],
    ['when nothing is in force any more', '2026-03-10T00:00:00Z', 0],
  ])('says of each customer what is said of it live, %s', async (_, at, told) => {
    const { moved, comparison } = await replayedAt(Date.parse(at));
    const live = await toldLive(at);
    expect(await toldByReplay(moved)).toEqual(live);
    expect(Object.keys(live)).toHaveLength(told);
    expect(comparison.cutoffDifferences).toEqual([]);
  });

  it('is told version by version, each with the digest of its own run', async () => {
    const { comparison } = await replayedAt(Date.parse('2026-03-12'));
    const reigns = comparison.control.reigns?.map(({ version, since, until, lacks }) => [
      version,
      since,
      until,
      lacks,
    ]);
    const at = (day: string) => Date.parse(day);
    expect(reigns).toEqual([
      [1, -Infinity, at('2026-02-05'), ['regular', 'orders_band']],
      [2, at('2026-02-05'), at('2026-02-20T08:00:00Z'), ['regular', 'orders_band']],
      [3, at('2026-02-20T08:00:00Z'), at('2026-03-03'), ['tier']],
      [1, at('2026-03-03'), at('2026-03-10'), ['regular', 'orders_band']],
    ]);
  });
});
