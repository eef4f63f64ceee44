import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { filesWith } from '../support/files-with.js';
import { runHindsight } from '../support/run-hindsight.js';
import { startHindsight, type Started } from '../support/start-hindsight.js';

const invoices = `invoice,customer_id,ts,country,lines,units,amount_gbp,kind
1,ada,2011-03-04T08:00:00Z,France,2,3,12.50,purchase
2,bob,2011-03-05T08:00:00Z,France,2,3,20.00,purchase
3,ada,2011-03-06T08:00:00Z,France,2,3,30.00,purchase
`;

/** Nothing else in the world says these. */
const name = 'Zebediah Quixote-Vanderfluegel';
const phone = '+44 20 7946 018 277';
const note = 'wants 昙花一现的蓝杯子 wrapped in Brobdingnagian paper';
const complaint = 'the Lilliputian saucer of Zebediah broke';
const personal = [name, phone, note, complaint, 'Vanderfluegel', 'Brobdingnagian', '昙花一现', 'Lilliputian'];
/** Not personal: where this is not found, nothing would be. */
const contactId = 'contact-findable-0817';

describe('on the disk of an embedded system', () => {
  let folder: string;
  let server: Started;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-erased-'));
    await writeFile(join(folder, 'invoices.csv'), invoices);
    server = await startHindsight(['up', '--dir', 'data'], {
      cwd: folder,
      env: { LOG_LEVEL: 'trace', TREE_HEAD_SECONDS: '1' },
    });
    await done('import', 'invoices.csv', '--preset', 'online-retail');
  }, 120_000);
  afterAll(async () => {
    server.signal('SIGTERM');
    await server.ended;
    await rm(folder, { recursive: true });
  });

  const done = async (...words: string[]) => {
    const { code, out, err } = await runHindsight([...words, '--dir', 'data', '--json'], { cwd: folder });
    if (code !== 0) throw new Error(`${words.join(' ')}: ${err}${out}`);
    return JSON.parse(out) as Record<string, unknown>;
  };
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', 'x-actor': 'dpo' };
    const sent = { method: 'POST', headers, body: JSON.stringify(body) };
    return fetch(`${String(server.said['api'])}${path}`, sent);
  };
  /** Once a tree head reaches to a position. */
  const signed = async (position: string) => {
    const proof = `${String(server.said['api'])}/v1/audit/proofs/inclusion?position=${position}`;
    while ((await fetch(proof)).status !== 200) await sleep(100);
  };
  /** Once PostgreSQL has written to its tables what it holds in memory. */
  const found = async (...texts: string[]) => {
    const run = JSON.parse(await readFile(join(folder, 'data', 'run.json'), 'utf8').catch(() => 'null')) as {
      databaseUrl: string;
    } | null;
    if (run) {
      const client = new pg.Client(run.databaseUrl);
      await client.connect();
      await client.query('CHECKPOINT');
      await client.end();
    }
    return filesWith(join(folder, 'data'), texts);
  };
  const digests = async () =>
    ((await done('verify'))['ruleSets'] as Record<string, unknown>[])
      .map((one) => JSON.stringify(one))
      .sort();

  it('nothing personal lies at any time, before it is erased or after; and what was computed and proven stays', async () => {
    const at = { occurredAt: '2011-03-06T12:00:00Z' };
    const sent = [
      await post('/v1/customers/ada/profile', { personal: { name, phone }, ...at }),
      await post('/v1/customers/ada/contacts', {
        ...{
          contactId,
          channel: 'phone',
          direction: 'in',
          purpose: 'service',
          outcome: 'reached',
          note,
          ...at,
        },
      }),
      await post('/v1/customers/ada/complaints', {
        ...{ complaintId: 'q-1', channel: 'phone', severity: 2, text: complaint, ...at },
      }),
      // Refused, and not understood: what they say is told to nobody either.
      await post('/v1/customers/nobody/contacts', {
        ...{
          contactId,
          channel: 'phone',
          direction: 'in',
          purpose: 'service',
          outcome: 'reached',
          note,
          ...at,
        },
      }),
      await post('/v1/customers/ada/contacts', { contactId, note, channel: name }),
    ];
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201, 404, 400]);
    const story = JSON.stringify(await done('customer', 'ada'));
    for (const text of [name, phone, note, complaint]) expect(story).toContain(text);
    await done('archive', 'sync');
    const before = await digests();
    expect(await found(...personal)).toEqual([]);
    // In the log, in tables and in their write-ahead log, and in the archive, one finds what is there.
    const where = await found(contactId);
    const places = ['eventstore/', '/base/', '/pg_wal/'];
    expect(places.filter((place) => !where.some((file) => file.includes(place)))).toEqual([]);
    expect((await found('q-1')).some((file) => file.endsWith('.parquet'))).toBe(true);

    const receipt = await done(
      'erase',
      'ada',
      '--request',
      'request-17',
      '--basis',
      'GDPR art. 17',
      '--as',
      'dpo',
    );
    expect(receipt).toMatchObject({
      ...{ requestId: 'request-17', askedBy: 'dpo', archive: 'nothing-personal' },
      customers: [{ customerId: 'ada', sealedEvents: 3 }],
    });
    expect(await done('erasure', 'request-17')).toEqual({
      ...receipt,
      ...{ subscriberReceipts: [], missingReceipts: [] },
    });
    const erased = JSON.stringify(await done('customer', 'ada'));
    for (const text of personal) expect(erased).not.toContain(text);
    expect(erased).toContain('"note":{"erased":true}');
    expect(await found(...personal)).toEqual([]);

    expect(await digests()).toEqual(before);
    const rebuilt = (await done('rebuild', '--check'))['compared'] as { table: string; identical: boolean }[];
    expect(rebuilt.filter(({ identical }) => !identical)).toEqual([]);
    expect(rebuilt.map(({ table }) => table)).toEqual(expect.arrayContaining(['customer_event', 'fact']));
    expect(await done('audit', 'verify')).toMatchObject({ intact: true });
    await signed(String((receipt['customers'] as { erasedAtPosition: string }[])[0]?.erasedAtPosition));
    const bundle = ['audit', 'bundle', 'ada', '--as-of', '2011-03-07', '--out', 'ada.zip'];
    expect(await done(...bundle)).toMatchObject({ holds: true, finding: null });
    expect(await filesWith(folder, personal)).toEqual([]);
  }, 240_000);

  it('keys are wrapped anew while everything runs, and the earlier key-encryption key can go', async () => {
    const call = (id: string, said: string) => ({
      ...{
        contactId: id,
        channel: 'phone',
        direction: 'in',
        purpose: 'care',
        outcome: 'reached',
        note: said,
      },
      occurredAt: '2011-03-06T13:00:00Z',
    });
    const file = join(folder, 'data', 'vault-key');
    expect((await post('/v1/customers/bob/contacts', call('call-1', note))).status).toBe(201);
    const [old, before] = [await readFile(file, 'utf8'), await done('vault', 'status')];
    const kek = String(before['current']);
    expect(before['keys']).toEqual([{ kek, customers: 1 }]);
    const rotated = await done('vault', 'rotate-kek', '--forget');
    expect(rotated).toMatchObject({ rewrapped: 1, forgotten: true });
    expect(rotated['kek']).not.toBe(kek);
    expect(await readFile(file, 'utf8')).not.toContain(old.trim());
    expect((await post('/v1/customers/bob/contacts', call('call-2', complaint))).status).toBe(201);
    const story = JSON.stringify(await done('customer', 'bob'));
    for (const text of [note, complaint]) expect(story).toContain(text);
    const keys = [{ kek: rotated['kek'], customers: 1 }];
    expect(await done('vault', 'status')).toEqual({ current: rotated['kek'], keys });
  }, 120_000);

  it('nor when the server has ended, nor in what it logged', async () => {
    server.signal('SIGTERM');
    const { out, err } = await server.ended;
    expect(err.length).toBeGreaterThan(0);
    for (const text of personal) expect(out + err).not.toContain(text);
    expect(await found(...personal)).toEqual([]);
  }, 60_000);
});
