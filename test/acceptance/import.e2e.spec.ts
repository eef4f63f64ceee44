import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fits, stepsOf } from '../docs/console-blocks.js';
import { runPage } from '../docs/run-page.js';

const root = resolve(import.meta.dirname, '../..');

describe('the page about imports', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-import-'));
    await symlink(join(root, 'samples'), join(folder, 'samples'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('comes true, command by command, in a directory where nothing was before', async () => {
    const steps = stepsOf(await readFile(join(root, 'docs/import.md'), 'utf8'));
    const printed = await runPage(steps, folder);
    expect(printed).toHaveLength(steps.length);
    const wrong = steps
      .map((step, place) => ({ ...step, printed: printed[place] ?? '' }))
      .filter((step) => !fits(step.expected, step.printed));
    expect(wrong).toEqual([]);
  }, 120_000);
});
