import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeIfStill } from './remove-if-still.js';

describe('removing a file that is no longer wanted', () => {
  let directory: string;
  let file: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hindsight-remove-'));
    file = join(directory, 'note');
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('removes it, and does not mind that it is gone', async () => {
    await writeFile(file, 'old');
    await removeIfStill(file, 'old');
    await removeIfStill(file, 'old');
    expect(await readdir(directory)).toEqual([]);
  });

  it('puts back what somebody else has written in its place', async () => {
    await writeFile(file, 'new');
    await removeIfStill(file, 'old');
    expect(await readFile(file, 'utf8')).toBe('new');
    expect(await readdir(directory)).toEqual(['note']);
  });
});
