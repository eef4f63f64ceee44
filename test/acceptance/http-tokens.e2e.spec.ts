import { createHmac } from 'node:crypto';
import { generateKeyPair, type JWTPayload } from 'jose';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { tokens } from '../../apps/api/src/api.module.js';
import { IdentityProvider } from '../support/identity-provider.js';
import { startHttp, type HttpServer } from './http-server.js';

const ada = { customerId: 'ada', partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' };
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('tokens of an identity provider', () => {
  let provider: IdentityProvider;
  let store: InMemoryEventStore;
  let http: HttpServer;
  beforeAll(async () => {
    provider = await IdentityProvider.start();
    store = new InMemoryEventStore();
    const issuer = {
      ...{ issuer: provider.issuer, audience: 'hindsight', nameClaim: 'sub' },
      ...{ rolesClaim: 'realm_access.roles', rolesCalled: { 'crm-till': 'agent' } as const },
    };
    http = await startHttp(
      { eventStore: store, reportingCurrency: 'GBP' },
      {
        credentials: [tokens(issuer, { cacheMaxAge: 600_000, cooldownDuration: 0, timeoutDuration: 5000 })],
      },
    );
  });
  afterAll(async () => {
    await http.close();
    await provider.stop();
  });

  const claims = (...roles: string[]): JWTPayload => ({ sub: 'f1d2|ann', realm_access: { roles } });
  const register = (token: string, customerId = 'ada') =>
    http.post('/v1/customers', { ...ada, customerId }, { authorization: `Bearer ${token}` });

  it('say who acts, and by the words of the provider what they may do', async () => {
    expect((await register(await provider.token(claims('crm-till', 'other')))).status).toBe(201);
    expect((await register(await provider.token(claims('agent')), 'bob')).status).toBe(201);
    const actors = [];
    for await (const { metadata } of store.readStream('customer-ada')) actors.push(metadata.actor);
    expect(actors).toEqual(['user:f1d2|ann']);
    for (const roles of [[], ['auditor'], ['__proto__'], ['Agent']])
      expect([roles, (await register(await provider.token(claims(...roles)))).status]).toEqual([roles, 403]);
  });

  it('are checked with keys that are fetched once, and once more when there is a new one', async () => {
    const before = provider.asked.length;
    await register(await provider.token(claims('agent')));
    expect(provider.asked.slice(before)).toEqual([]);
    expect(provider.asked.slice(0, 2)).toEqual(['/.well-known/openid-configuration', '/keys']);
    const old = await provider.token(claims('agent'));
    await provider.rotate('second');
    expect((await register(await provider.token(claims('agent')))).status).toBe(201);
    expect((await register(old)).status).toBe(201);
    expect(provider.asked.slice(before)).toEqual(['/keys']);
  });

  const soon = () => Math.floor(Date.now() / 1000);
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['that expired', { exp: soon() - 60 }, /has expired/],
    ['without an end', { exp: undefined }, /"exp"/],
    ['that is not good yet', { nbf: soon() + 300 }, /"nbf"/],
    ['for somebody else', { aud: 'another' }, /"aud".*audience hindsight/],
    ['of somebody else', { iss: 'https://elsewhere.example' }, /"iss"/],
    ['that names nobody', { sub: undefined }, /does not say who acts/],
    ['of a name with control characters', { sub: 'ann\nbob' }, /does not say who acts/],
  ])('are refused: one %s', async (_, changed, expected) => {
    const token = await provider.token({ ...claims('agent'), ...changed });
    const { status, headers, body } = await register(token);
    expect([status, body['type']]).toEqual([401, '/problems/key-required']);
    expect(body['detail']).toMatch(expected);
    expect(headers.get('www-authenticate')).toBe('Bearer realm="hindsight", error="invalid_token"');
  });

  it('are taken from a clock that is a little ahead, or behind', async () => {
    const now = soon();
    for (const changed of [{ exp: now - 10 }, { nbf: now + 10 }])
      expect((await register(await provider.token({ ...claims('agent'), ...changed }))).status).toBe(201);
  });

  it('are refused when another key signed them, none did, or a secret that everybody knows', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const forged = await provider.token(claims('agent'), { key: privateKey });
    const now = soon();
    const payload = encoded({ iss: provider.issuer, aud: 'hindsight', exp: now + 60, ...claims('agent') });
    const unsigned = `${encoded({ alg: 'none' })}.${payload}.`;
    const head = `${encoded({ alg: 'HS256', kid: 'first' })}.${payload}`;
    const shared = `${head}.${createHmac('sha256', 'first').update(head).digest('base64url')}`;
    const [good = '', , signature = ''] = (await provider.token(claims('agent'))).split('.');
    const altered = [good, encoded({ ...claims('agent'), sub: 'eve' }), signature].join('.');
    for (const token of [forged, unsigned, shared, altered, 'eyJ.e30.x', `${good}.${payload}`])
      expect([token, (await register(token)).status]).toEqual([token, 401]);
  });
});

describe('tokens while the identity provider is away', () => {
  it('cannot be checked, and who comes with one is told so, while keys open as ever', async () => {
    const provider = await IdentityProvider.start();
    const { issuer } = provider;
    const token = await provider.token({ sub: 'ann', roles: ['agent'] });
    await provider.stop();
    const terms = { issuer, audience: 'hindsight', nameClaim: 'sub', rolesClaim: 'roles', rolesCalled: {} };
    const http = await startHttp(
      { eventStore: new InMemoryEventStore(), reportingCurrency: 'GBP' },
      { keys: [{ name: 'till', secret: 'till-secret-0123456789' }], credentials: [tokens(terms)] },
    );
    const { status, headers, body } = await http.post('/v1/customers', ada, {
      authorization: `Bearer ${token}`,
    });
    expect([status, body['type'], headers.get('retry-after')]).toEqual([
      503,
      '/problems/issuer-unavailable',
      '5',
    ]);
    const key = { authorization: 'Bearer till-secret-0123456789' };
    expect((await http.post('/v1/customers', ada, key)).status).toBe(201);
    await http.close();
  });
});
