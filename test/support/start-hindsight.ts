import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Ran } from './run-hindsight.js';

const main = join(import.meta.dirname, '../../dist/apps/cli/src/main.js');

/** A server of the built program that has said where it listens. */
export interface Started {
  readonly pid: number;
  /** The first line that it printed. */
  readonly said: Readonly<Record<string, string>>;
  signal(name: NodeJS.Signals): void;
  /** Once it has ended. */
  readonly ended: Promise<Ran>;
}

interface Where {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command of the built program with `--json`. */
export function spawnHindsight(words: readonly string[], { cwd, env = {} }: Where) {
  const child = spawn(process.execPath, [main, '--json', ...words], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', CLOCK: 'log', ...openUnless(env), ...env },
  });
  const written = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (written.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (written.err += chunk.toString()));
  const ended = once(child, 'close').then(([code]): Ran => ({ code: code as number | null, ...written }));
  return { child, written, ended };
}

/** Starts a server with `--json`, and waits until it listens. @throws what it wrote when it ends before that. */
export async function startHindsight(words: readonly string[], where: Where): Promise<Started> {
  const { child, written, ended } = spawnHindsight(words, where);
  const listening = new Promise<void>((resolve) => {
    child.stdout.on('data', () => {
      if (written.out.includes('\n')) resolve();
    });
  });
  await Promise.race([listening, ended]);
  if (!written.out.includes('\n')) throw new Error(`ended before it listened: ${written.err}`);
  return {
    pid: child.pid ?? 0,
    said: JSON.parse(written.out) as Record<string, string>,
    signal: (name) => child.kill(name),
    ended,
  };
}

/** Nobody is asked who they are, but where a spec says that somebody is. */
const openUnless = (env: NodeJS.ProcessEnv) =>
  ['ACCESS', 'API_KEYS', 'API_KEYS_FILE'].some((name) => name in env) ? {} : { ACCESS: 'open' };
