import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announce, refuseSecond, runningIn, thisProcess, withdraw } from './run-file.js';

const urls = { eventStoreUrl: 'esdb://127.0.0.1:1?tls=false', databaseUrl: 'postgres://127.0.0.1:2/crm' };

describe('run.json', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hindsight-run-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('says who runs here, to its owner only', async () => {
    const running = { ...(await thisProcess(urls)), apiUrl: 'http://127.0.0.1:3' };
    await announce(directory, running);
    expect(await runningIn(directory)).toEqual(running);
    expect(running).toMatchObject({
      pid: process.pid,
      version: expect.stringMatching(/^\d+\./) as string,
      node: process.versions.node,
    });
    expect((await stat(join(directory, 'run.json'))).mode & 0o777).toBe(0o600);
    expect(await readdir(directory)).toEqual(['run.json']);
    await withdraw(directory);
    expect(await runningIn(directory)).toBeNull();
  });

  it('refuses a second one, naming the first', async () => {
    await refuseSecond(directory);
    await announce(directory, { ...(await thisProcess(urls)), apiUrl: 'http://127.0.0.1:3' });
    await expect(refuseSecond(directory)).rejects.toThrow(
      new RegExp(
        `^${directory}: process ${process.pid} runs here already, since .*, API http://127.0.0.1:3;`,
      ),
    );
  });

  it('is cleared away when its process is dead', async () => {
    const dead = spawn('true');
    await once(dead, 'exit');
    await announce(directory, { ...(await thisProcess(urls)), pid: dead.pid ?? 0 });
    expect(await runningIn(directory)).toBeNull();
    expect(await readdir(directory)).toEqual([]);
  });

  it('is cleared away when a stranger has the id of its process by now', async () => {
    await announce(directory, { ...(await thisProcess(urls)), birth: '1' });
    expect(await runningIn(directory)).toBeNull();
    expect(await readdir(directory)).toEqual([]);
  });

  it.each(['', '{"pid": 4', '"pid"', 'null', '{}'])('is cleared away when it says %s', async (text) => {
    await writeFile(join(directory, 'run.json'), text);
    expect(await runningIn(directory)).toBeNull();
    expect(await readdir(directory)).toEqual([]);
  });
});
