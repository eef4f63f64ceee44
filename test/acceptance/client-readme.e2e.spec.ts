import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { snapshot } from '@hindsight/client';
import { startWhole, type WholeServer } from './whole-server.js';

const root = resolve(import.meta.dirname, '../..');
const hooks = pathToFileURL(join(root, 'test/support/typescript.mjs')).href;

describe('the README of the client', () => {
  let whole: WholeServer;
  beforeAll(async () => {
    whole = await startWhole();
  }, 60_000);
  afterAll(async () => {
    whole.http.app.getHttpServer().closeAllConnections(); // fetch keeps one that asked for nothing, which no server takes for idle
    await whole.close();
  });

  it('records a purchase and follows its customer', async () => {
    const readme = await readFile(join(root, 'libs/client/README.md'), 'utf8');
    const example = /```js\n([^]*?)```/.exec(readme)?.[1] ?? '';
    const before = await snapshot({ url: whole.http.url });
    expect((await before.standings.next()).done).toBe(true); // nobody is anything yet
    expect(await run(example, { HINDSIGHT_URL: whole.http.url })).toEqual([
      'recorded as revision 1',
      'hindsight.CustomerRegistered 2026-01-05T09:00:00.000Z',
      'hindsight.CustomerPurchased 2026-01-05T10:00:00.000Z',
    ]);
  }, 60_000);
});

/** Where Node finds packages from: this repository, as a project that uses the client would be. */
async function run(script: string, env: Record<string, string>): Promise<string[]> {
  const folder = await mkdtemp(join(root, 'node_modules', '.client-'));
  try {
    await writeFile(join(folder, 'script.mjs'), script);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', hooks, join(folder, 'script.mjs')],
      { env: { ...process.env, NODE_OPTIONS: '', ...env } },
    );
    return stdout.trimEnd().split('\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}
