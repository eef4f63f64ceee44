import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holderOf, lockDirectory } from './directory-lock.js';
import { DirectoryInUse } from './errors.js';
import { birthOf } from './processes.js';

describe('the lock on a directory', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hindsight-lock-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('lets one in at a time, and names that one', async () => {
    const lock = await lockDirectory(directory);
    await expect(lockDirectory(directory)).rejects.toThrow(new DirectoryInUse(directory, process.pid));
    await lock.release();
    await (await lockDirectory(directory)).release();
    expect(await readdir(directory)).toEqual([]);
  });

  // Of the rounds of ten that take over from a dead process, one in twenty let two in while its lock was removed first.
  it.each([
    ['free', null, 'lock'],
    ['left behind by a dead process', `${process.pid} 1`, 'lock.1'],
  ])('lets one in of many that come at once when it is %s', async (_state, left, kept) => {
    for (let round = 0; round < 50; round += 1) {
      const place = join(directory, String(round));
      await mkdir(place);
      if (left !== null) await writeFile(join(place, 'lock'), left);
      const all = await Promise.allSettled(Array.from({ length: 10 }, () => lockDirectory(place)));
      const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
      expect(refused).toHaveLength(9);
      for (const reason of refused) expect(reason).toBeInstanceOf(DirectoryInUse);
      expect(await readdir(place)).toEqual([kept]);
    }
  });

  it('is free again after each that had it, one of whom died', async () => {
    await writeFile(join(directory, 'lock'), `${process.pid} 1`);
    await writeFile(join(directory, 'lock.1'), `${process.pid} 2`);
    const lock = await lockDirectory(directory);
    expect(await readdir(directory)).toEqual(['lock.2']);
    expect(await holderOf(directory)).toBe(process.pid);
    await lock.release();
    expect(await holderOf(directory)).toBeNull();
    await lockDirectory(directory);
    expect(await readdir(directory)).toEqual(['lock']);
  });

  it('is refused while another process lives that holds it', async () => {
    const other = spawn('sleep', ['60']);
    const pid = other.pid ?? 0;
    await writeFile(join(directory, 'lock'), `${pid} ${await birthOf(pid)}`);
    await expect(lockDirectory(directory)).rejects.toThrow(new DirectoryInUse(directory, pid));
    other.kill('SIGKILL');
    await once(other, 'exit');
    await (await lockDirectory(directory)).release();
  });

  it.each([
    ['from a dead process whose id somebody else has by now', `${process.pid} 1`],
    ['when it names nobody', ''],
  ])('is taken over %s', async (_when, left) => {
    await writeFile(join(directory, 'lock'), left);
    await (await lockDirectory(directory)).release();
    expect(await readdir(directory)).toEqual([]);
  });

  it('is refused, and nothing is left, where what stands in its place cannot be read', async () => {
    await mkdir(join(directory, 'lock'));
    await expect(lockDirectory(directory)).rejects.toThrow('EISDIR');
    expect(await readdir(directory)).toEqual(['lock']);
  });
});
