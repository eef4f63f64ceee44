import { execFile } from 'node:child_process';
import { chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { PasswordLost } from './errors.js';
import { drawPassword, keptPassword } from './password.js';
import { launchAs, type Account } from './postgres-account.js';

export const user = 'hindsight';

interface Place {
  readonly dataDirectory: string;
  readonly passwordFile: string;
  /** False: it need not survive a power cut, and is there sooner. */
  readonly lasting: boolean;
}

/**
 * Creates the data directory if it is not there, whole or not at all, and answers its password.
 * @throws {PasswordLost}
 */
export async function createCluster(initdb: string, account: Account | null, place: Place): Promise<string> {
  const { dataDirectory, passwordFile, lasting } = place;
  const kept = await keptPassword(passwordFile);
  if (await isThere(dataDirectory)) {
    if (kept === null) throw new PasswordLost(passwordFile, dataDirectory);
    return kept;
  }
  const password = kept ?? (await drawPassword(passwordFile));
  const draft = `${dataDirectory}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  if (account) await chown(draft, account.uid, account.gid);
  await initialise(initdb, account, draft, password, lasting ? [] : ['--no-sync']);
  await rename(draft, dataDirectory);
  return password;
}

async function initialise(
  initdb: string,
  account: Account | null,
  draft: string,
  password: string,
  flags: string[],
) {
  // initdb may run as another user, who must not read our file: it gets one of its own for the moment.
  const passwordFile = `${draft}.password`;
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) await chown(passwordFile, account.uid, account.gid);
  const { prefix, ids } = await launchAs(account, draft, initdb);
  const settings = [
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    ...flags,
  ];
  const [command = initdb, ...args] = [...prefix, initdb, '-D', draft, '-U', user, ...settings];
  try {
    await promisify(execFile)(command, args, { ...ids, env: { PATH: process.env['PATH'], LC_ALL: 'C' } });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
