import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsersUnreadable } from '../../errors.js';

/** Who may log in, with a password in plain text: what an operator says, never what is stored. */
export interface User {
  name: string;
  password: string;
  /** `$admins` may do everything, `$ops` may operate; others are whatever access control lists name */
  groups?: readonly string[];
}

/** Somebody who is known: by name, or as a member of a group. */
export interface Principal {
  name: string;
  groups: readonly string[];
}

/** STORED in `users.json`: salt and hash in base64. */
interface StoredUser extends Principal {
  salt: string;
  hash: string;
}

/** The two users that every EventStoreDB begins with. */
const DEFAULT_USERS: readonly User[] = [
  { name: 'admin', password: 'changeit', groups: ['$admins'] },
  { name: 'ops', password: 'changeit', groups: ['$ops'] },
];

/** OWASP's least for scrypt where memory is shared: 32 MiB and about 0.1 s a try. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** Those who may log in to one node. */
export class Users {
  private readonly byName: ReadonlyMap<string, StoredUser>;

  constructor(users: readonly StoredUser[]) {
    this.byName = new Map(users.map((user) => [user.name, user]));
  }

  /** null: not known, or not with this password; which of the two, the time it takes does not tell. */
  async authenticate(name: string, password: string): Promise<Principal | null> {
    const user = this.byName.get(name);
    const hash = await hashOf(password, Buffer.from(user?.salt ?? '', 'base64'));
    const isRight = user !== undefined && timingSafeEqual(hash, Buffer.from(user.hash, 'base64'));
    return isRight ? { name, groups: user.groups } : null;
  }
}

/**
 * The users of a directory, kept in its `users.json` (mode 0600). Users given replace those kept; without any, those kept
 * are taken, and at the first start the default ones. @throws UsersUnreadable
 */
export async function usersOf(directory: string, given: readonly User[] | undefined): Promise<Users> {
  const file = join(directory, 'users.json');
  const kept = given === undefined ? await readUsers(file) : null;
  if (kept) return new Users(kept);
  const users = await Promise.all((given ?? DEFAULT_USERS).map(stored));
  await writeFile(`${file}.new`, `${JSON.stringify(users, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return new Users(users);
}

async function readUsers(file: string): Promise<StoredUser[] | null> {
  try {
    const users: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (Array.isArray(users) && users.every(isStoredUser)) return users;
  } catch (error) {
    // what readFile and JSON.parse throw are errors
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  }
  throw new UsersUnreadable(file);
}

function isStoredUser(value: unknown): value is StoredUser {
  if (typeof value !== 'object' || value === null) return false;
  const { name, salt, hash, groups } = value as Partial<Record<keyof StoredUser, unknown>>;
  if (typeof name !== 'string' || typeof salt !== 'string' || typeof hash !== 'string') return false;
  return Buffer.from(hash, 'base64').length === HASH_BYTES && Array.isArray(groups);
}

async function stored({ name, password, groups = [] }: User): Promise<StoredUser> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await hashOf(password, salt);
  return { name, groups, salt: salt.toString('base64'), hash: hash.toString('base64') };
}

function hashOf(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, HASH_BYTES, COST, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}
