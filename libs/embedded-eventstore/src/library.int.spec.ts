import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const hooks = pathToFileURL('test/support/typescript.mjs').href;

/** Where Node finds packages from: this repository, as a project that uses the library would be. */
const run = async (script: string, args: readonly string[] = []) => {
  const folder = await mkdtemp(join(process.cwd(), 'node_modules', '.library-'));
  try {
    await writeFile(join(folder, 'script.mjs'), script);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', hooks, join(folder, 'script.mjs'), ...args],
      { env: { ...process.env, NODE_OPTIONS: '' }, cwd: folder },
    );
    return { stdout, left: existsSync(join(folder, 'cups')) };
  } finally {
    await rm(folder, { recursive: true });
  }
};

describe('the library', () => {
  it('does what its README says', async () => {
    const readme = await readFile('libs/embedded-eventstore/README.md', 'utf8');
    const example = /```js\n([^]*?)```/.exec(readme)?.[1] ?? '';
    expect(await run(example)).toEqual({ stdout: "Poured { coffee: 'black' }\n", left: false });
  }, 60_000);

  it('runs a node in a thread, with the same contract', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'thread-'));
    const { stdout } = await run(
      `import { startEventStore, startEventStoreInThread } from '@hindsight/embedded-eventstore';
       import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
       const [directory] = process.argv.slice(2);
       const append = async ({ url }) => {
         const client = EventStoreDBClient.connectionString(url);
         const { nextExpectedRevision } = await client.appendToStream('cup', jsonEvent({ type: 'Poured', data: {} }));
         await client.dispose();
         console.log(nextExpectedRevision);
       };
       const node = await startEventStoreInThread({ directory });
       await append(node);
       for (const start of [startEventStore, startEventStoreInThread]) {
         await start({ directory }).catch(({ name, cause }) => console.log(name, cause?.name));
       }
       const port = Number(new URL(node.url.replace('esdb', 'http')).port);
       await startEventStoreInThread({ directory: directory + '-other', port })
         .catch(({ name, cause }) => console.log(name, cause?.name));
       await Promise.all([node.stop(), node.stop()]);
       const again = await startEventStore({ directory });
       await append(again);
       await again.stop();
       const last = await startEventStoreInThread({ directory });
       await last.wipe();`,
      [directory],
    );
    expect(stdout.split('\n')).toEqual([
      '0n',
      'DirectoryInUse undefined',
      'DirectoryInUse undefined',
      'ThreadDidNotStart PortInUse',
      '1n',
      '',
    ]);
    expect(existsSync(directory)).toBe(false);
    await rm(`${directory}-other`, { recursive: true });
  }, 60_000);
});
