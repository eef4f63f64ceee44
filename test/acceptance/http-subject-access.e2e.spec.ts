import type { SubjectAccess } from '@hindsight/contracts';
import { personalInEvents } from '@hindsight/domain';
import { AccessRecords } from '../../apps/api/src/api.module.js';
import { subjectPage } from '../../apps/cli/src/subject-access/page.js';
import { onPool, tablesOfCustomers, type ReadModels } from '@hindsight/read-models';
import { saidOfAda } from './said-of-ada.js';
import { startWhole, type WholeServer } from './whole-server.js';

const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}T09:00:00Z`;
const person = (mark: string) => ({
  ...{ partyKind: 'person', attributes: { country: 'GB' }, occurredAt: day(2) },
  personal: {
    name: `${mark}-name`,
    phone: `${mark}-phone`,
    email: `${mark}-email`,
    address: `${mark}-address`,
  },
});
const call = {
  ...{ contactId: 'planted', channel: 'phone', direction: 'in', purpose: 'service', outcome: 'reached' },
  ...{ note: 'planted-note', occurredAt: day(11) },
};
const broken = {
  complaintId: 'planted',
  channel: 'phone',
  severity: 2,
  text: 'planted-text',
  occurredAt: day(11),
};
const purpose = { 'x-purpose': 'request 17' };

/** Tables that say nothing of one customer: rules, days, positions; keys of access; and who was shown whom, told by its own name. */
const ofNobody = [
  ...['access_record', 'api_key', 'bucket_checkpoint', 'calendar', 'control_event', 'cutoff', 'import_span'],
  ...['lease', 'lease_holder'],
  ...['merkle_log', 'merkle_tile', 'migrations', 'plan_set', 'projection_checkpoint', 'round_progress'],
  ...[
    'rule_set',
    'rule_set_progress',
    'rule_set_timeline',
    'segment_outbox',
    'segment_stream',
    'segment_told',
  ],
];

describe('what is held of a person, for the person', () => {
  let whole: WholeServer;
  let readModels: ReadModels;
  beforeAll(async () => {
    whole = await startWhole(undefined, {
      letIn: (tables) => {
        readModels = tables;
        return { reading: { records: new AccessRecords(onPool(tables)), purposeRequired: false } };
      },
    });
    const record = (path: string, body: object) => whole.record(path, body);
    await record('/v1/customers', { customerId: 'ada', ...person('planted') });
    await record('/v1/customers', { customerId: 'ada-2', ...person('second') });
    await record('/v1/customers', { customerId: 'zoe', ...person('foreign') });
    for (const [path, body] of saidOfAda) await record(`/v1/customers/ada/${path}`, body);
    await record('/v1/customers/ada/contacts', call);
    await record('/v1/customers/ada/complaints', broken);
    await record('/v1/customers/zoe/contacts', { ...call, note: 'foreign-note' });
    const moved = { personal: { address: 'planted-new-address' }, occurredAt: day(12) };
    await record('/v1/customers/ada/profile', moved);
    await record('/v1/customers/ada-2/merge', { survivorId: 'ada', occurredAt: day(13) });
    await whole.closeThrough('2026-01-14T16:00:00Z');
  });
  afterAll(() => whole.close());

  const asked = async (customerId: string, headers: Record<string, string> = purpose) => {
    const { status, body } = await whole.http.get(`/v1/customers/${customerId}/subject-access`, headers);
    const access = body as unknown as SubjectAccess; // what the schema of the endpoint says
    const of = (id: string) => {
      const found = access.subjects.find((one) => one.customerId === id);
      if (!found) throw new Error(`nothing of ${id}`);
      return found;
    };
    return { status, body, access, of };
  };
  const logged = async (customerId: string) => {
    const events = [];
    for await (const event of whole.store.readStream(`customer-${customerId}`)) events.push(event);
    return events;
  };

  it('has every event of the log with every word that was said in it, what is personal open', async () => {
    const { access, of } = await asked('ada');
    for (const customerId of ['ada', 'ada-2']) {
      const held = of(customerId).events;
      const events = await logged(customerId);
      expect(held.map(({ eventId }) => eventId)).toEqual(events.map(({ id }) => id));
      for (const [place, { type, data }] of events.entries()) {
        const open = wordsIn(data).filter((word) => !word.startsWith('1.'));
        expect([type, wordsIn(held[place]?.data ?? {})]).toEqual([type, expect.arrayContaining(open)]);
      }
    }
    const sealedTypes = new Set(
      (await logged('ada')).filter(({ data }) => saysSealed(data)).map(({ type }) => type),
    );
    expect([...sealedTypes].sort()).toEqual([...personalInEvents.keys()].sort());
    const text = JSON.stringify(access);
    const planted = ['name', 'phone', 'email', 'address', 'new-address', 'note', 'text'];
    for (const word of planted) expect(text).toContain(`"planted-${word}"`);
    expect(text).toContain('"second-name"');
    expect(text).not.toContain('sealed');
    expect(of('ada').personal).toMatchObject({
      name: 'planted-name',
      address: 'planted-new-address',
    });
  });

  it('has what followed from it, with reasons, and the rows of every table that has some', async () => {
    const ada = (await asked('ada')).of('ada');
    expect(ada).toMatchObject({
      standing: 'active',
      absorbed: ['ada-2'],
      parked: false,
      key: { destroyedAt: null },
    });
    expect(ada.card).toMatchObject({ customerId: 'ada', ownerId: null });
    expect(ada.changes.some(({ output }) => output === 'tier')).toBe(true);
    const says: unknown = expect.stringContaining('tier of customer ada');
    const why: unknown = expect.objectContaining({ en: says });
    const tier: unknown = expect.objectContaining({ output: 'tier', why });
    expect(ada.results).toContainEqual(tier);
    expect(Object.keys(ada.rows)).toEqual(
      expect.arrayContaining(['customer', 'customer_state', 'trade', 'fact']),
    );
    const tables = await readModels.query<{ name: string }[]>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition",
    );
    const known = [...(await tablesOfCustomers(onPool(readModels))), ...ofNobody];
    expect(tables.map(({ name }) => name).sort()).toEqual(known.sort());
  });

  it('is the same person whichever of the merged is asked of', async () => {
    const { access } = await asked('ada-2');
    expect(
      access.subjects.map(({ customerId, standing, mergedInto }) => [customerId, standing, mergedInto]),
    ).toEqual([
      ['ada-2', 'merged', 'ada'],
      ['ada', 'active', null],
    ]);
  });

  it('has nothing of anybody else, who was in the same answers or not', async () => {
    await whole.http.get('/v1/customers?limit=10', { 'x-purpose': 'stocktaking' });
    const { access, of } = await asked('ada');
    expect(of('ada').access).toContainEqual(
      expect.objectContaining({ what: 'GET /v1/customers', purpose: 'stocktaking' }),
    );
    const text = JSON.stringify(access);
    expect(text).not.toContain('foreign');
    expect(text).not.toContain('zoe');
    expect(subjectPage(access, 'en')).not.toMatch(/foreign|zoe/);
  });

  it('needs a purpose, and is on record as what it is: something that was handed out', async () => {
    expect((await asked('zoe', {})).status).toBe(400);
    await asked('ada', { 'x-purpose': 'request 18' });
    const { access } = await asked('ada-2');
    for (const { recipients } of access.subjects)
      expect(recipients).toContainEqual(
        expect.objectContaining({
          ...{ what: 'GET /v1/customers/:customerId/subject-access', recipient: 'anonymous' },
          ...{ purpose: 'request 18', everyone: false, count: 1 },
        }),
      );
  });

  it('says of whoever was erased that it was, and is nothing of nobody', async () => {
    const request = { requestId: 'request-19', legalBasis: 'GDPR art. 17' };
    await whole.http.post('/v1/customers/zoe/erase', request, { 'x-actor': 'dpo' });
    const { access, body, of } = await asked('zoe');
    expect(access.subjects).toMatchObject([
      {
        customerId: 'zoe',
        standing: 'erased',
        erasures: [{ requestId: 'request-19' }],
        personal: { name: { erased: true } },
      },
    ]);
    expect(of('zoe').key?.destroyedAt).not.toBeNull();
    expect(JSON.stringify(body)).not.toContain('foreign');
    expect(subjectPage(access, 'zh')).toContain('已抹除');
    expect((await asked('nobody')).body['type']).toBe('/problems/customer-unknown');
  });

  it('is a page in which nothing that somebody said runs', async () => {
    const evil = { ...call, contactId: 'evil', note: '<script>alert(1)</script>' };
    await whole.record('/v1/customers/ada/contacts', evil);
    const page = subjectPage((await asked('ada')).access, 'en');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script');
    expect(page).toContain('planted-new-address');
  });
});

/** Every text anywhere in a value. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

const saysSealed = (data: object) => JSON.stringify(data).includes('"sealed"');
