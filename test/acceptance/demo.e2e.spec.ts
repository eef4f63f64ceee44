import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fits, stepsOf } from '../docs/console-blocks.js';
import { runPage } from '../docs/run-page.js';
import { runHindsight, type Ran } from '../support/run-hindsight.js';

// The whole way once on the real sample, the main promise of the project. The digests are golden: a change of them is a change
// of what a shipped rule set says of real history, or of the simulation, and has to be meant.
const golden = {
  customers: 4372,
  events: 46814,
  simulatedEvents: 20256,
  rejects: 4,
  changes: 57749,
  outputs: {
    stage: { 考察期: 883, 形成期: 1654, 稳定期: 808, 退化期: 1027 },
    warning: { 正常: 2307, 关注: 646, 预警: 1419 },
    satisfaction: { 不满意: 307, 一般: 2945, 满意: 748, 很满意: 372 },
    tier: { 小客户: 2113, 普通客户: 1311, 次要客户: 900, 重要客户: 48 },
    rfm: { 低: 1629, 中: 1408, 高: 1335 },
  },
  digests: {
    control: '337edc26cc4992acbbc0bfaace41591f35adebb85973f1340839e54357fe9834',
    candidate: 'd137846bdde42c80d8923d3210deb5f1fdb6544f17c4ee2d54c9b852a2388887',
  },
  verify: { identical: true, asOf: '2011-12-10T00:00:00.000Z', parked: 0 },
};

const root = resolve(import.meta.dirname, '../..');
const pages = ['analysts', 'auditors', 'operators', 'subscribers'];

describe('the demo', () => {
  let folder: string;
  let ran: Ran;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-demo-'));
    for (const one of ['docs', 'samples']) await symlink(join(root, one), join(folder, one));
    ran = await runHindsight(['demo', '--json'], { cwd: folder });
  }, 900_000); // against what hangs, and nothing else
  afterAll(() => rm(folder, { recursive: true }));

  it('ends with one line that says the same on every machine, and leaves a report', async () => {
    const { code, out, err } = ran;
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^\{.*\}\n$/);
    const { seconds, ...said } = JSON.parse(out) as Record<string, unknown>;
    expect(said).toEqual(golden);
    expect(seconds).toEqual(expect.any(Number));
    const report = 'tier-pyramid-against-tier-half-year';
    expect(await readdir(join(folder, '.hindsight/demo/reports'))).toEqual(
      ['cohorts.csv', 'holdings.csv', 'html', 'json', 'matrix.csv', 'movers.csv', 'movers.parquet'].map(
        (ending) => `${report}.${ending}`,
      ),
    );
  });

  it.each(pages)(
    'leaves data on which the page for %s comes true, command by command',
    async (page) => {
      const steps = stepsOf(await readFile(join(root, 'docs', `${page}.md`), 'utf8'));
      const printed = await runPage(steps, folder);
      expect(printed).toHaveLength(steps.length);
      const wrong = steps
        .map((step, place) => ({ ...step, printed: printed[place] ?? '' }))
        .filter((step) => !fits(step.expected, step.printed));
      expect(wrong).toEqual([]);
    },
    600_000,
  );
});
