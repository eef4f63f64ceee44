import { InMemoryEventStore } from '@hindsight/event-store/testing';
import type { SensitiveKey } from '@hindsight/domain';
import { startHttp, type HttpServer } from './http-server.js';

const agreed = { purpose: 'meals without nuts', consent: 'form 17' };
const at = '2026-01-02T10:00:00Z';

async function withAda(sensitiveAttributes?: readonly SensitiveKey[]): Promise<HttpServer> {
  const eventStore = new InMemoryEventStore();
  const http = await startHttp({
    ...{ eventStore, reportingCurrency: 'GBP' },
    ...(sensitiveAttributes && { sensitiveAttributes }),
  });
  const { status } = await http.post('/v1/customers', {
    customerId: 'ada',
    partyKind: 'person',
    occurredAt: at,
  });
  expect(status).toBe(201);
  return http;
}

const change = (http: HttpServer, body: object, language = 'en') =>
  http.post('/v1/customers/ada/profile', { occurredAt: at, ...body }, { 'accept-language': language });

describe('a sensitive attribute', () => {
  it('is refused unless the server is set to keep it, for whatever purpose, in both languages', async () => {
    const http = await withAda();
    const { status, body } = await change(http, { attributes: { health: 'allergic' }, ...agreed });
    expect([status, body['type']]).toEqual([422, '/problems/sensitive-attribute-off']);
    expect(body['detail']).toContain('SENSITIVE_ATTRIBUTES');
    expect(JSON.stringify(body)).not.toContain('allergic');
    const chinese = await change(http, { attributes: { health: 'allergic' }, ...agreed }, 'zh');
    expect(chinese.body['title']).toContain('敏感');
    await http.close();
  });

  it('is kept where that is configured, with its purpose and consent, and no other is', async () => {
    const http = await withAda(['health']);
    const without = await change(http, { attributes: { health: 'allergic' }, purpose: 'meals' });
    expect([without.status, without.body['type']]).toEqual([422, '/problems/purpose-not-stated']);
    const chinese = await change(http, { attributes: { health: 'allergic' } }, 'zh');
    expect(chinese.body['title']).toContain('purpose（保存目的）');
    expect((await change(http, { attributes: { health: 'allergic' }, ...agreed })).status).toBe(201);
    const other = await change(http, { attributes: { religion: 'x' }, ...agreed });
    expect(other.body['type']).toBe('/problems/sensitive-attribute-off');
    await http.close();
  });

  it('is withdrawn whatever is configured, and nothing else can be', async () => {
    const http = await withAda();
    expect((await change(http, { withdrawn: 'health' })).status).toBe(201);
    const { status } = await change(http, { withdrawn: 'country' });
    expect(status).toBe(400);
    await http.close();
  });
});

describe('a rule set that reads one', () => {
  const rules = (purpose: string) =>
    `hindsight: 1\nid: meals\n${purpose}features: {f: {agg: attribute, of: health}}\n` +
    `outputs: [{id: o, type: flag, when: 'f != ""'}]\n`;

  it('is refused unless it says what for, which is shown', async () => {
    const http = await withAda();
    const draft = (purpose: string) =>
      http.post('/v1/rule-sets', rules(purpose), { 'content-type': 'application/yaml', 'x-actor': 'ann' });
    const refused = await draft('');
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('is sensitive: a rule set that reads it needs purpose');
    expect((await draft('purpose: meals without nuts\n')).status).toBe(201);
    expect((await http.get('/v1/rule-sets/meals')).body).toMatchObject({ purpose: 'meals without nuts' });
    await http.close();
  });
});
