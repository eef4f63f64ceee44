import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { startHttp, type Answer, type HttpServer } from './http-server.js';
import { startWhole, type WholeServer } from './whole-server.js';

const source = (orders: number) => `# regulars
hindsight: 1
id: regulars
title: {en: Regulars, zh: 常客}
features:
  orders: {agg: count, events: [purchased], window: 365d}
outputs:
  - {id: regular, type: flag, when: "orders >= ${orders}"}
`;
const ann = { 'x-actor': 'ann' };
const bob = { 'x-actor': 'bob' };
const yaml = { 'content-type': 'application/yaml' };
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe('the rule sets of a server without keys', () => {
  let store: InMemoryEventStore;
  let http: HttpServer;
  let counted: string[];
  beforeEach(async () => {
    store = new InMemoryEventStore();
    counted = [];
    const onOutcome = (command: string, outcome: string) => counted.push(`${command} ${outcome}`);
    http = await startHttp({ eventStore: store, reportingCurrency: 'GBP', onOutcome });
  });
  afterEach(() => http.close());

  const draft = (orders: number, headers: Record<string, string> = ann) =>
    http.post('/v1/rule-sets', source(orders), { ...yaml, ...headers });
  const ask = (verb: string, version: number, body: object, headers: Record<string, string> = ann) =>
    http.post(`/v1/rule-sets/regulars/versions/${version}/${verb}`, body, headers);
  const approved = async (orders: number, version: number) => {
    await draft(orders);
    await ask('submit', version, {});
    expect((await ask('approve', version, { note: 'fine' }, bob)).status).toBe(201);
  };
  const shown = async () => (await http.get('/v1/rule-sets/regulars')).body;
  const fact = ({ status, body }: Answer) => [status, body['type']];

  it('may be called anything, also what the API has a word for', async () => {
    const named = { document: source(12).replace('id: regulars', 'id: in-force') };
    expect((await http.post('/v1/rule-sets', named, ann)).status).toBe(201);
    expect((await http.get('/v1/rule-sets/in-force')).body).toMatchObject({ ruleSetId: 'in-force' });
  });

  it('have lists of their versions and of what was in force, filtered, sorted and by pages', async () => {
    await approved(12, 1);
    await approved(15, 2);
    await draft(18, bob);
    await ask('activate', 1, { effectiveFrom: '2011-01-01T00:00:00Z' });
    const takesOver = inDays(1);
    await ask('activate', 2, { effectiveFrom: takesOver });
    const versions = async (query: string, list = 'versions') => {
      const { body } = await http.get(`/v1/rule-sets/regulars/${list}?${query}`);
      return [(body['items'] as { version: number }[]).map(({ version }) => version), body['next']];
    };
    expect(await versions('')).toEqual([[1, 2, 3], null]);
    expect(await versions('sort=-version&limit=2')).toEqual([[3, 2], '-version~2']);
    expect(await versions('sort=-version&limit=2&after=-version~2')).toEqual([[1], null]);
    expect(await versions('sort=author&limit=2')).toEqual([[1, 2], 'author~ann~2']);
    expect(await versions('sort=author&after=author~ann~2')).toEqual([[3], null]);
    expect(await versions('author=bob')).toEqual([[3], null]);
    expect(await versions('state=activated&inForce=false')).toEqual([[2], null]);
    const timeline = (query: string) => versions(query, 'timeline');
    expect(await timeline('')).toEqual([[1, 2], null]);
    expect(await timeline('sort=-until')).toEqual([[2, 1], null]);
    expect(await timeline(`beginsFrom=${takesOver}`)).toEqual([[2], null]);
    expect(await timeline(`endsBefore=${inDays(2)}`)).toEqual([[1], null]);
    expect(await timeline('limit=1&after=from~1293840000000')).toEqual([[2], null]);
  });

  it('go from a draft into force and out of it, with everybody who did it', async () => {
    await approved(12, 1);
    const from = inDays(1);
    await ask('activate', 1, { effectiveFrom: from });
    await ask('retire', 1, { effectiveFrom: inDays(2) }, bob);
    const { versions, inForce } = await shown();
    expect(inForce).toBeNull();
    expect(versions).toMatchObject([
      {
        version: 1,
        author: 'ann',
        state: 'retired',
        steps: [
          { step: 'drafted', by: 'ann' },
          { step: 'submitted', by: 'ann' },
          { step: 'approved', by: 'bob', note: 'fine' },
          { step: 'activated', by: 'ann', effectiveFrom: from },
          { step: 'retired', by: 'bob' },
        ],
      },
    ]);
  });

  it('are drafted from YAML, from its text in JSON and from JSON, which are one version', async () => {
    const answers = [
      await draft(12),
      await http.post('/v1/rule-sets', { document: source(12) }, bob),
      await http.post('/v1/rule-sets', { document: JSON.parse(await json()) as object }, bob),
    ];
    expect(answers.map(({ status, body }) => [status, body['version'], body['revision']])).toEqual(
      Array(3).fill([201, 1, '0']),
    );
    expect(await shown()).toMatchObject({ versions: [{ author: 'ann' }] });
  });

  const json = async () => {
    const { body } = await http.get('/v1/rule-sets/regulars/versions/1');
    return JSON.stringify(body['document']);
  };

  it('are not drafted while anything is wrong with them: all of it is told, by its place', async () => {
    const wrong = source(12).replace('365d', '365').replace('"orders >=', '"order >=');
    const answer = await http.post('/v1/rule-sets', wrong, { ...yaml, ...ann });
    expect(fact(answer)).toEqual([422, '/problems/rule-set-unsound']);
    expect(answer.body['problems']).toMatchObject([
      { line: 6, column: 53, severity: 'error' },
      { line: 8, column: 38, severity: 'error' },
    ]);
    expect((await http.get('/v1/rule-sets/regulars')).status).toBe(404);
  });

  it('are not approved by their author, nor by nobody, nor activated without', async () => {
    await draft(12);
    expect(fact(await ask('approve', 1, { note: 'fine' }, bob))).toEqual([
      ...[409, '/problems/version-not-submitted'],
    ]);
    await ask('submit', 1, {});
    expect(fact(await ask('approve', 1, { note: 'fine' }))).toEqual([403, '/problems/approver-is-author']);
    const zh = { ...ann, 'accept-language': 'zh' };
    expect((await ask('approve', 1, { note: 'fine' }, zh)).body['title']).toBe(
      '起草人不得批准自己起草的版本',
    );
    const unnamed = await ask('approve', 1, { note: 'fine' }, {});
    expect([unnamed.status, unnamed.body['errors']]).toMatchObject([400, [{ field: 'x-actor' }]]);
    expect(fact(await ask('activate', 1, { effectiveFrom: inDays(0) }))).toEqual([
      ...[409, '/problems/version-not-approved'],
    ]);
    expect(await shown()).toMatchObject({ versions: [{ state: 'submitted' }] });
  });

  it('are counted by what became of each command, as those of customers are', async () => {
    await draft(12);
    await ask('submit', 1, {});
    await ask('approve', 1, { note: 'fine' });
    store.append = () => Promise.reject(new Error('disk full'));
    expect((await ask('approve', 1, { note: 'fine' }, bob)).status).toBe(500);
    expect(counted).toEqual([
      ...['DraftRuleSet accepted', 'SubmitRuleSet accepted'],
      ...['ApproveRuleSet approver-is-author', 'ApproveRuleSet failed'],
    ]);
  });

  it('change nothing that is live when they are saved, nor what was in force', async () => {
    await approved(12, 1);
    await ask('activate', 1, { effectiveFrom: '2011-01-01T00:00:00Z' });
    const before = (await shown())['inForce'];
    await approved(15, 2);
    expect((await shown())['inForce']).toEqual(before);
    expect(fact(await ask('activate', 2, { effectiveFrom: inDays(-1) }))).toEqual([
      ...[422, '/problems/effective-in-the-past'],
    ]);
    const takesOver = inDays(0);
    expect((await ask('activate', 2, { effectiveFrom: takesOver })).status).toBe(201);
    const { body } = await http.get('/v1/rule-sets/regulars/timeline');
    expect(body['items']).toMatchObject([
      { version: 1, from: '2011-01-01T00:00:00.000Z', until: takesOver },
      { version: 2, from: takesOver, until: null },
    ]);
  });

  it('refuse an edit of what somebody else edited meanwhile, and answer a repeat as the first time', async () => {
    const drafted = await draft(12);
    const stale = { 'if-match': drafted.headers.get('etag') ?? '' };
    const key = { 'idempotency-key': 'submit-1' };
    const first = await ask('submit', 1, {}, { ...ann, ...stale, ...key });
    expect(first.headers.get('etag')).toBe('"1"');
    expect((await ask('submit', 1, {}, { ...ann, ...stale, ...key })).body).toEqual(first.body);
    const late = await ask('reject', 1, { reason: 'no' }, { ...bob, ...stale });
    expect(fact(late)).toEqual([412, '/problems/stream-elsewhere']);
    expect(late.body).toMatchObject({ ruleSetId: 'regulars', revision: '1' });
    expect(fact(await ask('approve', 1, { note: 'fine' }, { ...bob, ...key }))).toEqual([
      ...[409, '/problems/command-id-reused'],
    ]);
  });

  it('show the document of each version, as JSON and as a file that can be drafted again', async () => {
    const { body: drafted } = await draft(12);
    const path = '/v1/rule-sets/regulars/versions/1';
    expect((await http.get(path)).body).toMatchObject({
      ...{ ruleSetId: 'regulars', version: 1, hash: drafted['hash'] },
      document: { outputs: [{ when: 'orders >= 12' }] },
    });
    const file = await fetch(http.url + path, { headers: { accept: 'application/yaml' } });
    expect(file.headers.get('content-type')).toBe('application/yaml; charset=utf-8');
    const again = await http.post('/v1/rule-sets', await file.text(), { ...yaml, ...bob });
    expect(again.body).toEqual(drafted);
  });

  it.each([
    ['/v1/rule-sets/nothing', 404, '/problems/rule-set-unknown'],
    ['/v1/rule-sets/regulars/versions/2', 404, '/problems/version-unknown'],
    ['/v1/rule-sets/regulars/versions/0', 400, '/problems/request-invalid'],
    ['/v1/rule-sets/Regulars', 400, '/problems/request-invalid'],
  ])('answer %s with %d %s', async (path, ...expected) => {
    await draft(12);
    expect(fact(await http.get(path))).toEqual(expected);
  });
});

describe('the rule sets of a server with keys', () => {
  it('know who acts by the key, whatever a header says', async () => {
    const keys = [{ name: 'ann', secret: 'ann-secret-0123456789' }];
    const http = await startHttp(
      { eventStore: new InMemoryEventStore(), reportingCurrency: 'GBP' },
      { keys },
    );
    const headers = { authorization: 'Bearer ann-secret-0123456789', 'x-actor': 'bob' };
    await http.post('/v1/rule-sets', { document: source(12) }, headers);
    await http.post('/v1/rule-sets/regulars/versions/1/submit', {}, headers);
    const approve = '/v1/rule-sets/regulars/versions/1/approve';
    const { status, body } = await http.post(approve, { note: 'fine' }, headers);
    expect([status, body['type'], body['by']]).toEqual([403, '/problems/approver-is-author', 'ann']);
    await http.close();
  });
});

describe('all rule sets', () => {
  let whole: WholeServer;
  beforeAll(async () => (whole = await startWhole()));
  afterAll(() => whole.close());

  it('are listed, and those of an instant in force', async () => {
    await whole.record('/v1/rule-sets', { document: source(12) }, ann);
    const submit = '/v1/rule-sets/regulars/versions/1/submit';
    const approve = '/v1/rule-sets/regulars/versions/1/approve';
    const activate = '/v1/rule-sets/regulars/versions/1/activate';
    const items = (await whole.http.get('/v1/rule-sets?limit=200')).body['items'] as object[];
    expect(items).toContainEqual({
      ...{ ruleSetId: 'regulars', versions: 1, state: 'drafted', inForce: null },
      title: { en: 'Regulars', zh: '常客' },
    });
    const ids = async (query: string, headers = {}) => {
      const { body } = await whole.http.get(`/v1/rule-sets?${query}`, headers);
      return (body['items'] as { ruleSetId: string }[]).map(({ ruleSetId }) => ruleSetId);
    };
    const inForce = (at: string) => ids(`inForce=true&at=${at}`);
    expect(await ids('sort=-id&limit=2')).toEqual(['value-type', 'value-rfm']);
    expect(await ids('sort=-id&limit=2&after=-id~value-rfm')).toEqual(['value-4axis', 'tier-vip3']);
    expect(await ids(`title=${encodeURIComponent('常客')}`, { 'accept-language': 'zh' })).toEqual([
      'regulars',
    ]);
    expect(await ids('title=Regulars&state=drafted&minVersions=1&inForce=false')).toEqual(['regulars']);
    await whole.http.post(submit, {}, ann);
    await whole.http.post(approve, { note: 'fine' }, { 'x-actor': 'bob' });
    await whole.http.post(activate, { effectiveFrom: '2012-01-01T00:00:00Z' }, ann);
    expect(await inForce('2012-01-01T00:00:00Z')).toContain('regulars');
    expect(await inForce('2011-01-01T00:00:00Z')).toEqual([
      ...['lifecycle-4stage', 'satisfaction', 'tier-pyramid', 'value-rfm'],
    ]);
  });
});
