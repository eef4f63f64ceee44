import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface EventStoreProcess {
  readonly url: string;
  readonly port: number;
  /** null while it runs, else how it ended */
  ended(): string | null;
  stop(): Promise<void>;
}

const front = pathToFileURL('libs/embedded-eventstore/src/index.ts').href;
const hooks = pathToFileURL('test/support/typescript.mjs').href;
const script = `import { startEventStore } from '${front}';
  const node = await startEventStore({ directory: process.argv[1] });
  console.log(JSON.stringify({ url: node.url, port: node.port }));
  process.once('SIGTERM', () => node.stop());`;

/** A node in a process of its own: what is done to it costs the test no time, and should it crash, the test lives. */
export async function startEventStoreProcess(): Promise<EventStoreProcess> {
  const directory = await mkdtemp(join(tmpdir(), 'event-store-process-'));
  const child = spawn(process.execPath, ['--import', hooks, '--input-type=module', '-e', script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const exit = once(child, 'exit');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { url, port } = JSON.parse(line.toString()) as { url: string; port: number }; // as the script wrote it
  const ended = () =>
    child.exitCode === null && child.signalCode === null ? null : `${child.exitCode} ${child.signalCode}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await exit;
    await rm(directory, { recursive: true, force: true });
  };
  return { url, port, ended, stop };
}
