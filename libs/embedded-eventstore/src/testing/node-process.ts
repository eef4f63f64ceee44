import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';

/** A node in a process of its own, which can be killed. */
export interface NodeProcess {
  readonly url: string;
  readonly pid: number;
  /** Resolves when the process has ended, however. */
  readonly gone: Promise<unknown>;
  /** Without warning. Resolves when it is gone. */
  kill(): Promise<void>;
}

/** @param shell set before the node starts, such as limits of the shell that it is started by */
export async function startNode(directory: string, shell = ''): Promise<NodeProcess> {
  const front = pathToFileURL('libs/embedded-eventstore/src/index.ts').href;
  // with a handler, a file that may grow no further gives an error, as a full disk does
  const script = `import { startEventStore } from '${front}';
    process.on('SIGXFSZ', () => undefined);
    console.log((await startEventStore({ directory: process.argv[1] })).url);`;
  const hooks = pathToFileURL('test/support/typescript.mjs').href;
  const command = ['--import', hooks, '--input-type=module', '-e', script, directory];
  const child = spawn('bash', ['-c', `${shell} exec "$0" "$@"`, process.execPath, ...command], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const gone = once(child, 'exit');
  const [url] = (await once(child.stdout, 'data')) as [Buffer];
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return { url: url.toString().trim(), pid: child.pid ?? 0, gone, kill };
}
