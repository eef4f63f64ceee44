import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { openReadModels, type ReadModels } from '@hindsight/read-models';
import { Projector } from '../../apps/projector/src/projector.module.js';
import { bought, pyramid, registered } from '../../apps/projector/src/testing/fixtures.js';
import { LogWriter } from '../../apps/projector/src/testing/log.js';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { startHttp, type HttpServer } from './http-server.js';

/** The best spender of the last 10 days is `vip`; of those of the last 60 days the better half was. */
const strict = pyramid.replace('0.5', '0.01').replace('60d', '10d');

describe('asking across an activation, over HTTP', () => {
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
    await log.customer('ada', registered('2026-01-05T09:00Z'), bought('a-1', 9900n, '2026-01-05T09:00Z'));
    await log.customer('bob', registered('2026-01-06T09:00Z'), bought('b-1', 500n, '2026-01-28T10:00Z'));
    const { position } = await log.close('2026-01-07', '2026-02-12');
    await projector.settled(position, 10_000);
    await log.activate(strict, '2026-02-05');
    await log.retire('pyramid', 'whichever', '2026-02-14');
    const closed = await log.close('2026-02-13');
    await projector.settled(closed.position, 10_000);
  });
  afterAll(async () => {
    await http.close();
    await projector.stop();
    await readModels.destroy();
    await database.drop();
  });

  it.each([
    ['the last instant of the first version', '2026-02-04T23:59:59.999Z', 1, 'vip', 'rest'],
    ['the instant from which the second is in force', '2026-02-05T00:00:00Z', 2, 'rest', 'vip'],
    ['a later one', '2026-02-12T00:00:00Z', 2, 'rest', 'rest'],
  ])('answers with the version in force at %s', async (_, at, version, ada, bob) => {
    const ruleSet = expect.stringMatching(new RegExp(`^pyramid@${version}#`)) as string;
    for (const [customer, result] of Object.entries({ ada, bob })) {
      const state = await http.get(`/v1/customers/${customer}/state?asOf=${at}`);
      expect(state.body['ruleSets']).toMatchObject([{ ruleSet, results: [{ output: 'tier', result }] }]);
      const why = await http.get(`/v1/customers/${customer}/why?output=tier&at=${at}`);
      expect(why.body).toMatchObject({ ruleSet, result });
    }
  });

  it('shows and counts what is in force now', async () => {
    const card = await http.get('/v1/customers/bob');
    const ruleSet = expect.stringMatching(/^pyramid@2#/) as string;
    expect(card.body['results']).toMatchObject([{ ruleSet, result: 'rest' }]);
    const segments = await http.get('/v1/segments');
    expect(segments.body['items']).toMatchObject([{ ruleSet, result: 'rest', customers: 2 }]);
    expect((await http.get('/v1/customers?tier=rest')).body['items']).toHaveLength(2);
  });

  it('has nothing to say once nothing is in force', async () => {
    const { position } = await new LogWriter(store).close('2026-02-15');
    await projector.settled(position, 10_000);
    expect((await http.get('/v1/customers/bob')).body['results']).toEqual([]);
    const state = await http.get('/v1/customers/bob/state?asOf=2026-02-14T00:00:00Z');
    expect([state.status, state.body['ruleSets']]).toEqual([200, []]);
    const before = await http.get('/v1/customers/bob/state?asOf=2026-02-13T23:00:00Z');
    expect(before.body['ruleSets']).toHaveLength(1);
  });
});
