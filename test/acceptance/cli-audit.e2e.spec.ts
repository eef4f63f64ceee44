import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import pg from 'pg';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { runHindsight } from '../support/run-hindsight.js';

const invoices = `invoice,customer_id,ts,country,lines,units,amount_gbp,kind
1,ada,2011-03-04T08:00:00Z,France,2,3,12.50,purchase
2,bob,2011-03-05T08:00:00Z,France,2,3,20.00,purchase
3,ada,2011-03-06T08:00:00Z,France,2,3,30.00,purchase
`;

describe('the audit trail on the command line', () => {
  let folder: string;
  let database: TestDatabase;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-audit-'));
    database = await createDatabase();
    await writeFile(join(folder, 'invoices.csv'), invoices);
    const { code, err } = await hindsight('import', 'invoices.csv', '--preset', 'online-retail');
    if (code !== 0) throw new Error(err);
  }, 120_000);
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const hindsight = (...words: string[]) =>
    runHindsight([...words, '--dir', 'data'], { cwd: folder, env: { DATABASE_URL: database.url } });
  const asJson = async (...words: string[]) => {
    const { code, out } = await hindsight(...words, '--json');
    return { code, said: JSON.parse(out) as Record<string, unknown> };
  };
  const inDatabase = async (statement: string) => {
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query(statement);
    await client.end();
  };

  it('hands out a customer, whom anybody checks with the key alone, and takes no other bundle', async () => {
    const { said: head } = await asJson('audit', 'head');
    await writeFile(join(folder, 'house.key'), `${String(head['publicKey'])}\n`);
    const made = await asJson('audit', 'bundle', 'ada', '--as-of', '2011-03-05', '--out', 'ada.zip');
    expect(made).toMatchObject({ code: 0, said: { holds: true, customerId: 'ada', finding: null } });
    const away = ['--public-key', 'house.key', '--dir', 'nowhere'];
    const checked = await runHindsight(['audit', 'check', 'ada.zip', ...away, '--lang', 'zh'], {
      cwd: folder,
    });
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).toMatch(/^成立：客户 ada 截至 2011-03-05T00:00:00.000Z/);

    const zip = await readFile(join(folder, 'ada.zip'));
    const files = unzipSync(zip);
    files['changes.json'] = Buffer.from('[]');
    await writeFile(join(folder, 'forged.zip'), zipSync(files));
    const forged = await runHindsight(['audit', 'check', 'forged.zip', ...away, '--json'], { cwd: folder });
    expect(forged.code).toBe(1);
    expect(JSON.parse(forged.out)).toMatchObject({ holds: false, finding: { kind: 'change-not-stated' } });

    await writeFile(join(folder, 'torn.zip'), zip.subarray(0, zip.length / 2));
    const torn = await runHindsight(['audit', 'check', 'torn.zip', ...away], { cwd: folder });
    expect(torn).toMatchObject({ code: 2, out: '' });
    expect(torn.err).toMatch(/^hindsight: torn.zip: is no zip that can be read/);
    const nobody = await hindsight(
      'audit',
      'bundle',
      'nobody',
      '--as-of',
      '2011-03-05',
      '--out',
      'nobody.zip',
    );
    expect(nobody).toMatchObject({ code: 2, err: 'hindsight: nobody: nothing was known of this customer\n' });
    await expect(stat(join(folder, 'nobody.zip'))).rejects.toThrow('ENOENT');
  }, 120_000);

  it('hands the key over to another one, after which either checks what both signed', async () => {
    const { said: before } = await asJson('audit', 'head');
    const { code, said: rotated } = await asJson('audit', 'rotate-key');
    expect([code, rotated['from']]).toEqual([0, before['publicKey']]);
    const files = ['audit-key.pem', 'audit-key.pem.before'];
    for (const name of files) expect((await stat(join(folder, 'data', name))).mode & 0o777).toBe(0o600);
    const { said: since } = await asJson('audit', 'head');
    expect(since['publicKey']).toBe(rotated['to']);
    for (const key of [rotated['from'], rotated['to']].map(String)) {
      const heads = ['--heads', 'data/tree-heads', '--public-key', key];
      expect(await asJson('audit', 'verify', ...heads)).toMatchObject({
        code: 0,
        said: { intact: true, heads: { refused: [] } },
      });
    }
    const there = await hindsight('audit', 'rotate-key', '--out', 'invoices.csv');
    expect([there.code, there.err]).toEqual([2, expect.stringContaining('invoices.csv: is there already')]);
  }, 240_000);

  it('proves an event, checks the proof anywhere, verifies the log, and names what was altered', async () => {
    const { said: head } = await asJson('audit', 'head');
    const publicKey = String(head['publicKey']);
    expect(publicKey).toMatch(/^hindsight\/[0-9a-f]{16}\+[0-9a-f]{8}\+/);
    expect(await readFile(join(folder, 'data', 'tree-heads'), 'utf8')).toContain(String(head['head']));
    expect((await stat(join(folder, 'data', 'audit-key.pem'))).mode & 0o777).toBe(0o600);

    const { said: proof } = await asJson('audit', 'prove', 'customer-ada', '1', '--out', 'proof');
    expect(proof).toMatchObject({ stream: 'customer-ada', revision: '1', type: 'CustomerPurchased' });
    const check = ['audit', 'check-proof', 'proof', '--public-key', publicKey, '--dir', 'nowhere'];
    const checked = await runHindsight(check, { cwd: folder });
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).toContain('"minor":"1250"');
    const text = await readFile(join(folder, 'proof'), 'utf8');
    await writeFile(join(folder, 'forged'), text.replace(/^index .*/m, 'index 0'));
    const forged = await asJson('audit', 'check-proof', 'forged', '--public-key', publicKey);
    expect(forged).toMatchObject({ code: 1, said: { holds: false } });

    const heads = ['--heads', 'data/tree-heads'];
    const sound = await asJson('audit', 'verify', ...heads);
    expect(sound).toMatchObject({
      code: 0,
      said: { intact: true, difference: null, heads: { refused: [], bad: [] } },
    });

    const size = Number(head['treeSize']);
    await writeFile(
      join(folder, 'growth'),
      JSON.stringify((await asJson('audit', 'consistency', String(size), String(size))).said),
    );
    const grown = await hindsight('audit', 'check-proof', 'growth', ...heads, '--lang', 'zh');
    expect(grown.out).toContain(`${size} 片叶的日志以 ${size} 片叶的日志开头`);

    const index = Number(proof['index']);
    await inDatabase(`UPDATE merkle_tile SET hashes = set_byte(hashes, 32 * ${index}, get_byte(hashes, 32 * ${index}) # 1)
      WHERE level = 0 AND index = 0`);
    const altered = await asJson('audit', 'verify', ...heads);
    const difference = {
      kind: 'altered',
      leaf: index,
      position: proof['position'],
      event: { stream: 'customer-ada' },
    };
    expect(altered).toMatchObject({ code: 1, said: { intact: false, difference } });
    const told = await hindsight('audit', 'verify', ...heads);
    expect(told.out).toContain(`first difference: position ${String(proof['position'])}, leaf ${index}`);
    expect(told.out).toContain('of the log the root, of the tables another root');
  }, 240_000);

  it.each([
    [['prove', 'customer-ada'], 'customer-ada: expected a position of the log, or a stream and a revision'],
    [['prove', 'customer-ada', 'x'], 'x: expected a revision, such as 3'],
    [['consistency', '1', 'x'], 'x: expected a number of leaves'],
    [['check-proof', 'nothing-there'], 'nothing-there: cannot be read'],
    [['check-proof', 'invoices.csv', '--public-key', 'k'], 'expected a public key of the form'],
  ])('refuses %j', async (words, complaint) => {
    const { code, out, err } = await hindsight('audit', ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(complaint);
  });

  it('refuses a key that is none', async () => {
    await writeFile(join(folder, 'no-key'), 'hello');
    const env = { DATABASE_URL: database.url, AUDIT_KEY_FILE: 'no-key' };
    const { code, err } = await runHindsight(['audit', 'head', '--dir', 'data'], { cwd: folder, env });
    expect([code, err]).toEqual([2, expect.stringContaining('no-key: expected an Ed25519 key as PEM')]);
  });
});
