import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { fewInvoices } from '../support/few-invoices.js';
import { runHindsight } from '../support/run-hindsight.js';

const shipped = join(import.meta.dirname, '../../libs/rules/catalogue/tier-pyramid.yaml');
const often = `  - { id: often, type: flag, when: 'orders_365d >= 2' }\n`;

interface Told {
  readonly evidence: { readonly result: string; readonly control: string };
  readonly before: object;
  readonly differing: readonly { readonly output: string; readonly moved: number | null }[];
  readonly asExpected: boolean;
  readonly activated: { readonly version: number } | null;
}

describe('a version of a rule set that is compared before it comes in force', () => {
  let folder: string;
  let database: TestDatabase;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rebuild-to-'));
    database = await createDatabase();
    await writeFile(join(folder, 'invoices.csv'), await fewInvoices());
    await done('import', 'invoices.csv', '--preset', 'online-retail');
    const source = await readFile(shipped, 'utf8');
    const broader = source.replace('p01: 0.01', 'p01: 0.1');
    await writeFile(join(folder, 'broader.yaml'), broader);
    await writeFile(join(folder, 'often.yaml'), `${broader.trimEnd()}\n${often}`);
    await drafted('broader.yaml', '2');
    await drafted('often.yaml', '3');
  }, 300_000);
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const hindsight = (...words: string[]) =>
    runHindsight([...words, '--dir', 'data'], { cwd: folder, env: { DATABASE_URL: database.url } });
  const done = async (...words: string[]) => {
    const { code, err } = await hindsight(...words, '--json');
    expect([code, err]).toEqual([0, '']);
  };
  const drafted = async (file: string, version: string) => {
    await done('rules', 'draft', file, '--as', 'ann');
    await approved(version);
  };
  const approved = async (version: string) => {
    await done('rules', 'submit', 'tier-pyramid', version, '--as', 'ann');
    await done('rules', 'approve', 'tier-pyramid', version, '--note', 'fine', '--as', 'bob');
  };
  const turn = async (version: number, ...words: string[]) => {
    const to = `tier-pyramid@${version}`;
    const { code, out, err } = await hindsight('rebuild', '--to', to, ...words, '--json');
    expect(err).toBe('');
    return { code, told: JSON.parse(out) as Told };
  };
  const inForce = async () => {
    const { out } = await hindsight('rules', 'timeline', 'tier-pyramid', '--json');
    const { ruleSets } = JSON.parse(out) as { ruleSets: { stretches: { version: number }[] }[] };
    return ruleSets[0]?.stretches.map(({ version }) => version);
  };

  it('stays out where it moves somebody of whom that was not expected', async () => {
    const { code, told } = await turn(2, '--from', '2099-01-01');
    expect(code).toBe(1);
    expect(told).toMatchObject({
      before: { version: 1, approved: false },
      asExpected: false,
      activated: null,
    });
    const moved = told.differing[0]?.moved ?? 0;
    expect(moved).toBeGreaterThan(0);
    expect(told.differing).toEqual([{ output: 'tier', moved, expected: false }]);
    expect(await inForce()).toEqual([1]);
  }, 120_000);

  it('is only compared without an instant from which on it is to be in force', async () => {
    const { code, told } = await turn(2, '--expect', 'tier');
    expect([code, told.asExpected, told.activated]).toEqual([0, true, null]);
    expect(told.evidence.result).toMatch(/^[0-9a-f]{64}$/);
    expect(await inForce()).toEqual([1]);
  }, 120_000);

  it('stays out where it has an output that was not expected, whomever that moves', async () => {
    const { code, told } = await turn(3, '--expect', 'tier', '--from', '2099-01-01');
    expect(code).toBe(1);
    expect(told.differing).toContainEqual({ output: 'often', moved: null, expected: false });
    expect(await inForce()).toEqual([1]);
  }, 120_000);

  it('comes in force where nothing differs but what may, and says how to go back', async () => {
    const words = ['--to', 'tier-pyramid@2', '--expect', 'tier', '--from', '2098-01-01', '--as', 'ann'];
    const { code, out } = await hindsight('rebuild', ...words);
    expect(code).toBe(0);
    expect(out).toMatch(/tier [ │]+\d+ [ │]+expected/);
    expect(out).toMatch(/tier-pyramid version 2: as expected, in force from 2098-01-01T00:00:00.000Z on/);
    expect(out).toMatch(/back: hindsight rules activate tier-pyramid 1 --from INSTANT/);
    expect(await inForce()).toEqual([1, 2]);
    expect(out).toMatch(/version 1 was never approved: to go back, hindsight rules submit tier-pyramid 1/);
    await approved('1');
    await done('rules', 'activate', 'tier-pyramid', '1', '--from', '2099-01-01', '--as', 'bob');
    expect(await inForce()).toEqual([1, 2, 1]);
  }, 120_000);

  it.each([
    ['nobody drafted', ['--to', 'tier-pyramid@9'], /nobody drafted/],
    ['is none', ['--to', 'tier-pyramid'], /Expected ID@VERSION/],
    ['is to be exchanged', ['--to', 'tier-pyramid@2', '--rollback'], /^hindsight: --to: say neither/],
    ['nobody named', ['--from', '2099-01-01'], /^hindsight: --from: say --to too/],
    ['lacks what is expected', ['--to', 'tier-pyramid@2', '--expect', 'teir'], /teir: no rule set has/],
  ])(
    'refuse a version that %s',
    async (_, words, expected) => {
      const { code, out, err } = await hindsight('rebuild', ...words);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(expected);
    },
    60_000,
  );
});
