import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import type { EventStoreOptions } from '../index.js';

/** A node in a process of its own: it can be killed, and should it crash, the test lives. */
export interface NodeProcess {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves when the process has ended, however. */
  readonly gone: Promise<unknown>;
  /** null while it runs, else how it ended */
  ended(): string | null;
  /** Without warning. Resolves when it is gone. */
  kill(): Promise<void>;
}

interface NodeProcessOptions extends Pick<EventStoreOptions, 'systemProjections'> {
  /** set before the node starts, such as limits of the shell that it is started by */
  shell?: string;
}

const front = pathToFileURL('libs/embedded-eventstore/src/index.ts').href;
const hooks = pathToFileURL('test/support/typescript.mjs').href;
// with a handler, a file that may grow no further gives an error, as a full disk does
const script = `import { startEventStore } from '${front}';
  process.on('SIGXFSZ', () => undefined);
  const { url, port } = await startEventStore(JSON.parse(process.argv[1]));
  console.log(JSON.stringify({ url, port }));`;

export async function startNode(
  directory: string,
  { shell = '', ...options }: NodeProcessOptions = {},
): Promise<NodeProcess> {
  const words = JSON.stringify({ directory, ...options });
  const command = ['--import', hooks, '--input-type=module', '-e', script, words];
  const child = spawn('bash', ['-c', `${shell} exec "$0" "$@"`, process.execPath, ...command], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const gone = once(child, 'exit');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { url, port } = JSON.parse(line.toString()) as { url: string; port: number }; // as the script wrote it
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return {
    ...{ url, port, pid: child.pid ?? 0, gone },
    ended: () =>
      child.exitCode === null && child.signalCode === null ? null : `${child.exitCode} ${child.signalCode}`,
    kill,
  };
}
