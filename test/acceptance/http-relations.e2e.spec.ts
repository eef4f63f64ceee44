import type { RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { startHttp, type HttpServer } from './http-server.js';
import { refused } from './refused-of-relations.js';
import { on, sides } from './said-of-relations.js';

const all = sides.flatMap(([, said]) => said);

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

  it.each(sides)('keeps %s as it was said, and once', async (_, said) => {
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
    expect(answer.body).toMatchObject({ type: `/problems/${name}`, status, customerId: 'ada', ...facts });
    const headers = { 'accept-language': 'zh' };
    const inChinese = await http.post(`/v1/customers/ada${path}`, body, headers);
    expect([answer.body['title'], inChinese.body['title']]).toEqual([
      expect.stringMatching(/^[A-Z]/),
      expect.stringMatching(/\p{Script=Han}/u),
    ]);
    expect(await recorded()).toHaveLength(stands);
  });
});
