import type { Answer, HttpServer } from './http-server.js';
import { startWhole, type WholeServer } from './whole-server.js';

type Item = Readonly<Record<string, unknown>>;

const gbp = (minor: string) => ({ minor, currency: 'GBP' });
const items = ({ body }: Answer) => body['items'] as Item[]; // every list has them

/** Each list of what a customer did and was, and what tells its items apart. */
const lists = [
  ['/v1/customers/ada/history', 'revision'],
  ['/v1/customers/ada/changes', 'at output ruleSet knownPosition'],
  ['/v1/customers/ada/segments', 'output'],
  ['/v1/segments', 'output result'],
  ['/v1/rule-sets', 'ruleSetId'],
] as const;

describe('lists over HTTP', () => {
  let whole: WholeServer;
  let http: HttpServer;

  beforeAll(async () => {
    whole = await startWhole();
    ({ http } = whole);
    for (const customerId of ['ada', 'bob']) {
      const of = `/v1/customers/${customerId}`;
      const registered = { customerId, partyKind: 'person', occurredAt: '2026-01-02T10:00:00Z' };
      await whole.record('/v1/customers', registered);
      for (let day = 3; day < 10; day++) {
        const occurredAt = `2026-01-0${(day % 4) + 3}T09:00:00Z`; // out of order, some at one instant
        await whole.record(`${of}/purchases`, { orderId: `o-${day}`, amount: gbp(`${day}00`), occurredAt });
      }
    }
    await whole.record('/v1/customers/ada/ratings', {
      ...{ ratingId: 'r', instrument: 'csat', score: 1, occurredAt: '2026-01-08T09:00:00Z' },
    });
    await whole.closeThrough('2026-02-10T16:00:00Z');
  });
  afterAll(() => whole.close());

  const sortsOf = async (path: string) => {
    const { body } = await http.get(`${path}?sort=nothing`);
    const [, names] = /one of (.*)$/.exec(String(body['detail'])) ?? [];
    return (names ?? '').split(', ');
  };

  async function pages(path: string, query: string): Promise<Item[]> {
    const { body } = await http.get(`${path}?${query}`);
    const { items: found, next } = body as { items: Item[]; next: string | null }; // every list has them
    if (next === null) return found;
    const onwards = `${query.replace(/&after=.*/, '')}&after=${encodeURIComponent(next)}`;
    return [...found, ...(await pages(path, onwards))];
  }

  it.each(lists)('%s goes on from page to page in every order, each item once', async (path, key) => {
    const nameOf = (item: Item) =>
      key
        .split(' ')
        .map((field) => String(item[field]))
        .join(' ');
    const sorts = await sortsOf(path);
    expect(sorts.length).toBeGreaterThanOrEqual(8);
    for (const sort of sorts) {
      const all = (await pages(path, `sort=${sort}&limit=200`)).map(nameOf);
      expect([sort, new Set(all).size]).toEqual([sort, all.length]);
      expect(all.length).toBeGreaterThan(3);
      expect([
        sort,
        (await pages(path, `sort=${sort}&limit=${path === '/v1/rule-sets' ? 11 : 3}`)).map(nameOf),
      ]).toEqual([sort, all]);
      const back = sort.startsWith('-') ? sort.slice(1) : `-${sort}`;
      expect((await pages(path, `sort=${back}&limit=200`)).map(nameOf)).toEqual(all.reverse());
    }
  });

  it('filters the events of a customer by any field of theirs', async () => {
    const revisions = async (query: string) =>
      items(await http.get(`/v1/customers/ada/history?${query}`)).map(({ revision }) => revision);
    expect(await revisions('type=CustomerRated')).toEqual(['8']);
    expect(await revisions('type=CustomerPurchased&minRevision=6&sort=revision')).toEqual(['6', '7']);
    expect(await revisions('occurredFrom=2026-01-06T09:00:00Z')).toEqual(['1', '5', '8']);
    expect(await revisions('occurredBefore=2026-01-03T09:00:00Z')).toEqual(['0']);
    expect(await revisions('recordedBefore=2026-01-01T00:00:00Z')).toEqual([]);
    expect(await revisions('origin=api&maxRevision=0')).toEqual(['0']);
    expect(await revisions('origin=import:x')).toEqual([]);
    const [first] = items(await http.get('/v1/customers/ada/history'));
    expect(await revisions(`eventId=${String(first?.['eventId'])}`)).toEqual(['0']);
    expect(await revisions(`maxPosition=${String(first?.['position'])}`)).toEqual(['0']);
  });

  it('filters the changes of a customer by any field of theirs, as they are shown', async () => {
    const path = '/v1/customers/ada/changes';
    const all = await pages(path, 'limit=200');
    const idOf = ({ ruleSet }: Item) => String(ruleSet).replace(/@.*/, '');
    const kindOf = ({ cause }: Item) => Object.keys(cause as object)[0]; // one of three
    const one = all.find(({ from, supersededAt }) => from !== null && supersededAt === null);
    const text = (value: unknown) => encodeURIComponent(String(value));
    const filters: [string, (item: Item) => boolean][] = [
      ['ruleSet=tier-pyramid', (item) => idOf(item) === 'tier-pyramid'],
      ['output=stage', ({ output }) => output === 'stage'],
      [`from=${text(one?.['from'])}`, ({ from }) => from === one?.['from']],
      [`to=${text(one?.['to'])}`, ({ to }) => to === one?.['to']],
      [`rule=${text(one?.['rule'])}`, ({ rule }) => rule === one?.['rule']],
      ['cause=tick', (item) => kindOf(item) === 'tick'],
      ['cause=event', (item) => kindOf(item) === 'event'],
      ['inForce=true', ({ inForce }) => inForce === true],
      ['superseded=true', ({ supersededAt }) => supersededAt !== null],
      ['restates=true', ({ restates }) => restates === true],
      ['minSupersededAt=0', ({ supersededAt }) => supersededAt !== null],
      ['atFrom=2026-01-05T00:00:00Z', ({ at }) => String(at) >= '2026-01-05'],
      ['atBefore=2026-01-05T00:00:00Z', ({ at }) => String(at) < '2026-01-05'],
      [
        `maxKnownPosition=${text(one?.['knownPosition'])}`,
        (item) => Number(item['knownPosition']) <= Number(one?.['knownPosition']),
      ],
    ];
    for (const [query, fits] of filters)
      expect([query, await pages(path, `${query}&limit=200`)]).toEqual([query, all.filter(fits)]);
    expect(await pages(path, 'minVersion=2')).toEqual([]);
    expect(await pages(path, 'maxVersion=1&limit=200')).toEqual(all);
  });

  it('filters segments, of one customer and counted', async () => {
    const [tier] = items(await http.get('/v1/customers/ada/segments?output=tier'));
    expect(tier).toMatchObject({ output: 'tier', result: expect.any(String) as string });
    const customer = (await http.get('/v1/customers/ada')).body;
    expect(await pages('/v1/customers/ada/segments', 'limit=2')).toEqual(customer['results']);
    const result = encodeURIComponent(String(tier?.['result']));
    const [count, ...others] = items(
      await http.get(`/v1/segments?output=tier&result=${result}&minCustomers=1`),
    );
    expect([count?.['customers'], others]).toEqual([
      items(await http.get(`/v1/customers?tier=${result}`)).length,
      [],
    ]);
    const most = items(await http.get('/v1/segments?sort=-customers')).map(({ customers }) => customers);
    expect(most).toEqual([...most].sort((a, b) => Number(b) - Number(a)));
    expect(items(await http.get('/v1/segments?maxCustomers=0'))).toEqual([]);
    expect(items(await http.get('/v1/segments?ruleSet=satisfaction')).length).toBeGreaterThan(0);
  });

  it.each(['history', 'changes', 'segments'])('knows nobody it never heard of: %s', async (list) => {
    const { status, body } = await http.get(`/v1/customers/eve/${list}`);
    expect([status, body['type']]).toEqual([404, '/problems/customer-unknown']);
    expect((await http.get(`/v1/customers/ada/${list}?ruleSet=none`)).status).toBe(
      list === 'history' ? 400 : 200,
    );
  });

  it.each([
    ['/v1/customers?teir=x', 'teir', 'did you mean "tier"?'],
    ['/v1/customers?output=teir&result=x', 'output', 'did you mean "tier"?'],
    ['/v1/customers/ada/history?typ=x', 'typ', 'did you mean "type"?'],
    ['/v1/customers/ada/history?sort=at', 'sort', 'occurredAt'],
    ['/v1/customers/ada/history?after=revision~1', 'after', 'in the same order'],
    ['/v1/customers/ada/history?minRevision=x', 'minRevision', 'whole number'],
    ['/v1/customers/ada/history?limit=201', 'limit', '1 to 200'],
    ['/v1/customers/ada/changes?cause=whim', 'cause', 'event, tick, activation'],
    ['/v1/customers/ada/changes?superseded=yes', 'superseded', 'true, false'],
    ['/v1/customers/ada/changes?sort=at&after=at~x', 'after', 'in the same order'],
    ['/v1/customers/ada/segments?output=teir', 'output', 'did you mean "tier"?'],
    ['/v1/segments?output=teir', 'output', 'did you mean "tier"?'],
    ['/v1/segments?result=a%00b', 'result', 'control character'],
    ['/v1/segments?minCustomers=-1', 'minCustomers', 'whole number'],
    ['/v1/rule-sets/tier-pyramid/versions?state=asleep', 'state', 'drafted, submitted'],
    ['/v1/rule-sets/tier-pyramid/versions?autor=ann', 'autor', 'did you mean "author"?'],
    ['/v1/rule-sets/tier-pyramid/timeline?sort=version&after=from~1', 'after', 'in the same order'],
    ['/v1/rule-sets/tier-pyramid/timeline?endsBefore=soon', 'endsBefore', 'ISO 8601'],
    ['/v1/rule-sets?at=soon', 'at', 'ISO 8601'],
    ['/v1/rule-sets?stat=drafted', 'stat', 'did you mean "state"?'],
  ])('names the parameter that is wrong, and what was probably meant: %s', async (path, field, hint) => {
    const { status, body } = await http.get(path);
    expect([status, body['errors']]).toMatchObject([400, [{ field }]]);
    expect(body['detail']).toContain(hint);
  });
});
