import type { RecordedEvent } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { startHttp, type HttpServer } from './http-server.js';
import { refused } from './refused-of-relations.js';
import { on, sides } from './said-of-relations.js';

interface Documentation {
  readonly paths: Readonly<
    Record<
      string,
      { readonly post?: { readonly responses: Record<string, { readonly description: string }> } }
    >
  >;
}

describe('relations to a customer over HTTP', () => {
  const store = new InMemoryEventStore();
  let http: HttpServer;
  let paths: Documentation['paths'];

  beforeAll(async () => {
    http = await startHttp({ eventStore: store, reportingCurrency: 'GBP' });
    ({ paths } = (await http.get('/docs-json')).body as unknown as Documentation); // OpenAPI, as another spec shows
    await register('ada');
    for (const [path, body] of sides.flatMap(([, said]) => said)) await say('ada', path, body);
  });
  afterAll(() => http.close());

  const register = (customerId: string) => {
    const facts = { partyKind: 'organisation', attributes: { country: 'GB' }, occurredAt: on('02') };
    return http.post('/v1/customers', { customerId, ...facts });
  };
  const say = (customerId: string, path: string, body: object, language = 'en') =>
    http.post(`/v1/customers/${customerId}${path}`, body, { 'accept-language': language });

  const recorded = async (customerId: string) => {
    const events: RecordedEvent[] = [];
    for await (const event of store.readStream(`customer-${customerId}`)) events.push(event);
    return events.slice(1);
  };

  it.each(sides)('keeps %s as it was said, and once', async (what, said) => {
    const customerId = what.replaceAll(' ', '-');
    await register(customerId);
    for (const [path, body] of said) {
      const first = await say(customerId, path, body);
      expect([path, first.status, first.body['detail']]).toEqual([path, 201, undefined]);
      expect([path, (await say(customerId, path, body)).body]).toEqual([path, first.body]);
    }
    expect((await recorded(customerId)).map(({ type, data }) => [type, data])).toEqual(
      said.map(([, , type, data]) => [type, data]),
    );
  });

  /** What the documentation of this path says of this status. */
  const documented = (path: string, status: number) =>
    Object.entries(paths)
      .filter(([template]) =>
        new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(`/v1/customers/ada${path}`),
      )
      .map(([, { post }]) => post?.responses[String(status)]?.description);

  it.each(refused)('refuses as %s (%d): %s', async (name, status, path, body, facts) => {
    const stands = (await recorded('ada')).length;
    const answer = await say('ada', path, body);
    expect(answer.body).toMatchObject({ type: `/problems/${name}`, status, customerId: 'ada', ...facts });
    expect(documented(path, status)).toEqual([expect.stringContaining(`\`/problems/${name}\``)]);
    const inChinese = await say('ada', path, body, 'zh');
    expect([answer.body['title'], inChinese.body['title']]).toEqual([
      expect.stringMatching(/^[A-Z]/),
      expect.stringMatching(/\p{Script=Han}/u),
    ]);
    expect(await recorded('ada')).toHaveLength(stands);
  });

  it.each([
    ['/opportunities', { evidence: 'tested' }, 'evidence'],
    ['/opportunities', { evidence: ['tested', 7] }, 'evidence'],
    ['/opportunities', { funnelStage: 'won' }, 'funnelStage'],
    ['/services/kettle/completion', { nextMaintenanceOn: '2027-02-30' }, 'nextMaintenanceOn'],
    ['/services/kettle/completion', { nextMaintenanceOn: '2027-02-03T00:00:00Z' }, 'nextMaintenanceOn'],
    ['/profile', { attributes: { shoeSize: 'x' } }, 'attributes'],
    ['/profile', { attributes: { country: '' } }, 'attributes'],
    ['/contracts', { from: '2026-03-01' }, 'from'],
    ['/support-plans', { year: 2026.5 }, 'year'],
    ['/care', { note: 'likes cake' }, 'note'],
  ])('does not take %s with %j', async (path, wrong, field) => {
    const { status, body } = await say('ada', path, { ...wrong, occurredAt: on('07') });
    expect([status, body['errors']]).toEqual([
      400,
      expect.arrayContaining([expect.objectContaining({ field })]),
    ]);
  });
});
