import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { Step } from './console-blocks.js';

const root = resolve(import.meta.dirname, '../..');
const mark = '\u0001done';

/** Types the commands of a page into one shell, as its reader would, in `cwd`; gives what each of them printed. */
export async function runPage(steps: readonly Step[], cwd: string): Promise<string[]> {
  const shell = spawn('bash', ['--noprofile', '--norc'], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', HINDSIGHT: root },
    detached: true,
  });
  let printed = '';
  const hear = (chunk: Buffer) => (printed += chunk.toString());
  shell.stdout.on('data', hear);
  shell.stderr.on('data', hear);
  shell.stdin.write(
    `exec 2>&1; hindsight() { node "$HINDSIGHT/${join('dist/apps/cli/src/main.js')}" "$@"; }\n`,
  );
  for (const { command } of steps) {
    shell.stdin.write(`${command}\n__status=$?; printf '${mark}\\n'; (exit $__status)\n`); // `echo $?` may come next
  }
  shell.stdin.end();
  await once(shell, 'close');
  return printed.split(`${mark}\n`).slice(0, steps.length);
}
