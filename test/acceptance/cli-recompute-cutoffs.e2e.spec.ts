import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recomputation } from '../../apps/cli/src/verify/recomputation.js';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { runHindsight } from '../support/run-hindsight.js';

const head = 'invoice,customer_id,ts,country,lines,units,amount_gbp,kind\n';
const invoice = (customer: string, day: string, pounds: number) =>
  `${customer}-${day},${customer},${day}T08:00:00Z,France,1,1,${pounds}.00,purchase\n`;

// 30 customers who spend 100, 110, … 390 pounds in March, and one more purchase that closes the days up to May.
const spenders = Array.from({ length: 30 }, (_, place) =>
  invoice(`c${place}`, '2011-03-05', 100 + 10 * place),
);
const first = [head, ...spenders, invoice('c0', '2011-05-03', 1)].join('');
const late = [head, invoice('eve', '2011-03-10', 900), invoice('fay', '2011-03-10', 1000)].join('');

describe('published cut-offs, computed again from what is known now', () => {
  let folder: string;
  let database: TestDatabase;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-cutoffs-'));
    database = await createDatabase();
    await writeFile(join(folder, 'first.csv'), first);
    await writeFile(join(folder, 'late.csv'), late);
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const hindsight = async (...words: string[]) => {
    const env = { DATABASE_URL: database.url };
    const ran = await runHindsight([...words, '--dir', 'data'], { cwd: folder, env });
    expect(ran.code).toBe(0);
    return ran.out;
  };
  const drift = async () => {
    const said = JSON.parse(await hindsight('verify', '--recompute-cutoffs', '--json')) as Recomputation;
    const pyramid = said.ruleSets.find(({ ruleSet }) => ruleSet.startsWith('tier-pyramid@1#'));
    if (!pyramid) throw new Error('tier-pyramid is in force');
    return pyramid;
  };

  it('are what was published while nothing came late', async () => {
    await hindsight('import', 'first.csv', '--preset', 'online-retail');
    const { differing, largest, cutoffs } = await drift();
    expect([differing, largest]).toEqual([0, null]);
    // Of 30 the best 1 %, 20 % and 50 % are the first, the sixth and the fifteenth.
    const april = { instant: '2011-03-31T16:00:00.000Z', population: 'value' };
    expect(cutoffs.slice(0, 3)).toMatchObject([
      { ...april, cut: 'p01', published: 390, computed: 390, difference: 0 },
      { ...april, cut: 'p20', published: 340, computed: 340, difference: 0 },
      { ...april, cut: 'p50', published: 250, computed: 250, difference: 0 },
    ]);
  }, 60_000);

  it('are told with what late events make of them, whom that parts, and no failure', async () => {
    await hindsight('import', 'late.csv', '--preset', 'online-retail');
    const { differing, largest, cutoffs } = await drift();
    // Of 32 they are the first, the seventh and the sixteenth: 1000, 350 and 260. Between are 390 and 900, 340, 250.
    const [p01, p20, p50] = cutoffs;
    expect([differing, cutoffs.length]).toEqual([6, 6]);
    expect(largest).toEqual(p01);
    expect(p01).toMatchObject({ published: 390, computed: 1000, difference: 610, otherSide: 2 });
    expect(p01?.relative).toBeCloseTo(1.5641, 4);
    expect(p20).toMatchObject({ published: 340, computed: 350, difference: 10, otherSide: 1 });
    expect(p50).toMatchObject({ published: 250, computed: 260, relative: 0.04, otherSide: 1 });
  }, 60_000);

  it('are a table for people, and leave live tables as the log says', async () => {
    const said = await hindsight('verify', '--recompute-cutoffs');
    expect(said).toContain('6 of 6 cut-offs differ, most value.p01 at 2011-03-31T16:00:00.000Z: +156.4 %');
    expect(said).toMatch(/│ 2011-04-30T16:00:00.000Z │ value.p50 │ 250 +│ 260 +│ \+10 +│ \+4.0 % +│ +1 │/);
    expect(said).toContain('  satisfaction@1#224e4c181bc1: no cut-offs');
    expect(await hindsight('verify')).toMatch(/^identical/m);
  }, 60_000);
});
