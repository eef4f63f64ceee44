import { randomUUID } from 'node:crypto';
import { CommandHandler } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { calendarAggregate } from '@hindsight/domain';
import { openReadModels, type ReadModels } from '@hindsight/read-models';
import { installShippedRuleSets } from '../../apps/api/src/api.module.js';
import { Projector } from '../../apps/projector/src/projector.module.js';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { startHttp, type HttpServer } from './http-server.js';

describe('why a customer is what it is, over HTTP', () => {
  const store = new InMemoryEventStore();
  let database: TestDatabase;
  let readModels: ReadModels;
  let projector: Projector;
  let http: HttpServer;

  beforeAll(async () => {
    database = await createDatabase();
    readModels = await openReadModels(database.url);
    await installShippedRuleSets(store, { now: new Date('2026-01-01T00:00:00Z') });
    const options = { eventStore: store, readModels, reportingCurrency: 'GBP' };
    projector = new Projector({ ...options, clock: { kind: 'log' } });
    await projector.start();
    http = await startHttp({ ...options, waitMs: 300 });
    await http.post('/v1/customers', {
      ...{ customerId: 'ada', partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' },
    });
    await http.post('/v1/customers/ada/ratings', {
      ...{ ratingId: 'survey', instrument: 'csat', score: 5, occurredAt: '2026-01-03T09:00:00Z' },
    });
    await closeThrough('2026-01-10T16:00:00Z');
  });
  afterAll(async () => {
    await http.close();
    await projector.stop();
    await readModels.destroy();
    await database.drop();
  });

  async function closeThrough(instant: string) {
    const calendar = new CommandHandler(store, calendarAggregate);
    const envelope = { commandId: randomUUID(), actor: 'spec', origin: 'policy:spec' };
    const closed = await calendar.handle(null, { type: 'CloseDay', through: new Date(instant) }, envelope);
    if (!closed.accepted || closed.position === null) throw new Error('the day did not close');
    await projector.settled(closed.position, 10_000);
  }

  it('says what decided, of what events, and what is kept back', async () => {
    const { status, body } = await http.get(
      '/v1/customers/ada/why?output=satisfaction&at=2026-01-03T09:00:00Z',
    );
    expect(status).toBe(200);
    // One rating of 100 beside the prior of 60 that counts as one: 80 on the day; held back, for a rise takes 7 days.
    expect(body).toMatchObject({
      ...{ customerId: 'ada', output: 'satisfaction', type: 'score', value: 80, result: '一般' },
      ruleSet: expect.stringMatching(/^satisfaction@1#[0-9a-f]{64}$/) as string,
      raw: { result: '很满意', rule: 'delighted', number: { filled: '80 - 20 * 0', value: 80 } },
      decided: { at: '2026-01-02T10:00:00.000Z', result: '一般', rule: 'neutral' },
      keptBack: [
        { result: '很满意', since: '2026-01-03T09:00:00.000Z', takesEffectAt: '2026-01-10T16:00:00.000Z' },
      ],
      nearest: { feature: 'ratings', value: 80, to: 74.9999999999, result: '满意' },
    });
    const features = body['features'] as { name: string; events: object[] }[]; // as documented
    expect(features[0]).toMatchObject({ name: 'ratings', value: 80, count: 1 });
    expect(features[0]?.events).toMatchObject([{ type: 'rated', score: 100 }]);
  });

  it('says it in words, in both languages', async () => {
    const { body } = await http.get('/v1/customers/ada/why?output=tier');
    const text = body['text'] as { en: string; zh: string }; // as documented
    expect(text.en).toMatch(/^At 2026-01-10 16:00 UTC tier of customer ada was 小客户, since 2026-01-02/);
    expect(text.zh).toMatch(/^在 2026-01-10 16:00 UTC，客户 ada 的 tier 为“小客户”/);
  });

  it('agrees with the state as of the same instant', async () => {
    const { body: state } = await http.get('/v1/customers/ada/state');
    const results = (state['ruleSets'] as { results: Record<string, unknown>[] }[]).flatMap(
      (ruleSet) => ruleSet.results,
    );
    for (const { output, result, value, since, rule } of results) {
      const { body } = await http.get(`/v1/customers/ada/why?output=${String(output)}`);
      expect(body).toMatchObject({ output, result, value, since, rule });
    }
    expect(results.length).toBeGreaterThan(5);
  });

  it.each([
    ['eve/why?output=tier', 404, 'customer-unknown', { customerId: 'eve' }],
    ['ada/why?output=teir', 404, 'output-unknown', { output: 'teir', didYouMean: 'tier' }],
    [
      'ada/why?output=tier&at=2026-01-01T00:00:00Z',
      ...([422, 'before-first-event', { firstEventAt: '2026-01-02T10:00:00.000Z' }] as const),
    ],
    ['ada/why?output=tier&at=2026-03-01T00:00:00Z', 422, 'as-of-not-closed', {}],
    ['ada/why?output=tier&at=yesterday', 400, 'request-invalid', { errors: [{ field: 'at' }] }],
    [
      'ada/why',
      400,
      'request-invalid',
      { errors: [{ field: 'output', message: 'must be the id of an output of a rule set' }] },
    ],
  ])('answers %s with %p %s', async (path, status, type, members) => {
    const answer = await http.get(`/v1/customers/${path}`);
    expect([answer.status, answer.body['type']]).toEqual([status, `/problems/${type}`]);
    expect(answer.body).toMatchObject(members);
  });
});
