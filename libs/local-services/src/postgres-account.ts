import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { OutOfReach } from './errors.js';

const run = promisify(execFile);

/** PostgreSQL refuses to run as root; this is who it runs as instead. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** How to start a program of PostgreSQL: what to put before it, and under which ids. */
export interface Launch {
  readonly prefix: readonly string[];
  readonly ids: Partial<Account>;
}

/**
 * Ourselves, unless we are root; then the owner of the data if there are any, else `postgres` if this machine has such an
 * account, else `nobody`. No account is created.
 */
export async function accountFor(dataDirectory: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(dataDirectory).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await accountNamed('postgres')) ?? (await accountNamed('nobody'));
}

/** @throws {OutOfReach} when the account cannot get to one of `paths` and we cannot help it there */
export async function launchAs(account: Account | null, ...paths: string[]): Promise<Launch> {
  if (!account) return { prefix: [], ids: {} };
  const closed = (await Promise.all(paths.map((path) => firstClosed(path, account)))).find(Boolean);
  if (!closed) return { prefix: [], ids: account };
  if (!(await canRun(pastClosedDirectories(account)))) throw new OutOfReach(closed, `user ${account.uid}`);
  return { prefix: pastClosedDirectories(account), ids: {} };
}

/**
 * A checkout under /root is closed to others. setpriv (util-linux) gives the account the one right to pass such
 * directories; without the second line the system takes it back where PostgreSQL asks whether it may open a file.
 */
function pastClosedDirectories({ uid, gid }: Account): string[] {
  const ids = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  const rights = ['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search'];
  return ['setpriv', ...ids, ...rights, '--securebits=+no_setuid_fixup'];
}

async function canRun([command = '', ...args]: readonly string[]): Promise<boolean> {
  return run(command, [...args, 'true']).then(
    () => true,
    () => false,
  );
}

async function firstClosed(path: string, account: Account): Promise<string | null> {
  const above = dirname(path);
  if (above === path) return null;
  return (await firstClosed(above, account)) ?? ((await mayEnter(above, account)) ? null : above);
}

async function mayEnter(directory: string, { uid, gid }: Account): Promise<boolean> {
  const { mode, uid: owner, gid: group } = await stat(directory);
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  return (mode & bit) !== 0;
}

async function accountNamed(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}
