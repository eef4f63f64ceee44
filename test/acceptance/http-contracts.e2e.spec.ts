import { Parser } from '@asyncapi/parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { eventSchemas } from '@hindsight/contracts';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { startHttp, type HttpServer } from './http-server.js';

const ajv = new Ajv2020({ strict: true, formats: { 'date-time': true } });
const keys = [{ name: 'crm', secret: 'a-secret-of-the-crm' }];

describe('what is promised of events', () => {
  let http: HttpServer;
  beforeAll(async () => {
    http = await startHttp({ eventStore: new InMemoryEventStore(), reportingCurrency: 'GBP' }, { keys });
  });
  afterAll(() => http.close());

  it('has a schema for each type and version, which needs no key', async () => {
    const { items } = (await http.get('/schemas')).body as { items: { type: string; url: string }[] };
    expect(items.map(({ type }) => type)).toEqual([...Object.keys(eventSchemas), 'CandidateSegmentChanged']);
    for (const { type, url } of items) {
      const { status, body, headers } = await http.get(url);
      expect([status, headers.get('content-type')]).toEqual([200, 'application/schema+json; charset=utf-8']);
      expect(ajv.compile(body).schema).toMatchObject({
        title: `${type}, version 1`,
      });
    }
  });

  it.each([
    [
      '/schemas/CustomerPurchase/1',
      'no event is of type "CustomerPurchase"; did you mean "CustomerPurchased"?',
    ],
    ['/schemas/CustomerPurchased/2', 'events of CustomerPurchased have version 1'],
  ])('says so where there is none: %s', async (url, detail) => {
    const { status, body } = await http.get(url);
    expect([status, body]).toEqual([
      404,
      expect.objectContaining({ type: '/problems/schema-unknown', detail }),
    ]);
  });

  it('is AsyncAPI 3 in which the official parser finds no fault', async () => {
    const { status, body } = await http.get('/asyncapi.json');
    expect([status, body['asyncapi']]).toEqual([200, '3.0.0']);
    const { document, diagnostics } = await new Parser().parse(JSON.stringify(body));
    expect(diagnostics.filter(({ severity }) => [0, 1].includes(severity))).toEqual([]);
    const channels = document?.channels().all() ?? [];
    expect(
      channels.map((channel) => [channel.id(), channel.address(), channel.messages().all().length]),
    ).toEqual([
      ['feed', '/v1/feed', 44],
      ['candidate', '/v1/replays/{replayId}/feed', 1],
      ['webhook', '/{path}', 44],
      ['customer', 'customer-{customerId}', 43],
      ['segment', 'segment-{bucket}', 1],
      ['ruleSet', 'ruleset-{ruleSetId}', 6],
      ['calendar', 'calendar', 5],
      ['plan', 'plan-{year}', 1],
    ]);
    const [sent] = document?.channels().get('webhook')?.messages().all() ?? [];
    expect(sent?.headers()?.required()).toEqual([
      ...['webhook-id', 'webhook-timestamp', 'webhook-signature'],
    ]);
  });
});
