import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runHindsight } from '../support/run-hindsight.js';

describe('customers who are made up whole', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simulation-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const hindsight = async (...words: string[]) => {
    const { code, out, err } = await runHindsight(['--dir', 'data', '--json', ...words], { cwd: folder });
    expect([words, code, err]).toEqual([words, 0, '']);
    return JSON.parse(out) as Record<string, unknown>;
  };

  it('are written, imported without a reject, and warnings about them held against what really happened', async () => {
    const simulated = await hindsight('simulate', '--customers', '60', '--years', '2', '--out', 'lives');
    expect(simulated).toMatchObject({ customers: 60, commands: 'lives.ndjson', truth: 'lives.truth.ndjson' });
    const imported = await hindsight('import', 'lives.ndjson', '--preset', 'simulation');
    const lines = (await readFile(join(folder, 'lives.ndjson'), 'utf8')).trim().split('\n').length;
    expect(imported).toMatchObject({ rows: lines, customers: 60, rejects: { count: 0 } });
    expect(await hindsight('verify')).toMatchObject({ identical: true, parked: [] });

    const warnings = await hindsight('score', 'lives.truth.ndjson', '--label', 'stage=退化期');
    expect(warnings['cases']).toBeGreaterThan(5);
    // Most of those who leave are seen to; not all who are warned of leave.
    expect(warnings['recall']).toBeGreaterThan(0.7);
    expect(warnings['precision']).toBeGreaterThan(0.2);
    expect(warnings['medianLeadDays']).toBeGreaterThan(0);
  }, 120_000);
});
