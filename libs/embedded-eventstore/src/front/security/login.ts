import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import type { Principal, Users } from './users.js';

/** Passwords that are hashed at a time: each costs 32 MiB and a thread. */
const AT_A_TIME = 2;
/** How many may wait for that; whoever floods the node with passwords keeps only others who log in waiting. */
const WAITING = 100;
const REMEMBERED = 1000;

/** Who a request says it is: nobody, somebody known, or somebody who is not who they say. */
export type Caller =
  { kind: 'anonymous' } | { kind: 'known'; user: Principal } | { kind: 'unknown' | 'busy' };

/** Reads `Authorization: Basic` headers. A header that was right is remembered, so that not every call costs a hash. */
export class Login {
  private readonly known = new LRUCache<string, Principal>({ max: REMEMBERED });
  private readonly hashing = pLimit(AT_A_TIME);

  constructor(private readonly users: Pick<Users, 'authenticate'>) {}

  /** At once for whoever is anonymous or was known before. */
  callerOf(header: string | undefined): Caller | Promise<Caller> {
    if (header === undefined) return { kind: 'anonymous' };
    const key = createHash('sha256').update(header).digest('base64');
    const user = this.known.get(key);
    return user ? { kind: 'known', user } : this.check(header, key);
  }

  private async check(header: string, key: string): Promise<Caller> {
    const credentials = basic(header);
    if (!credentials) return { kind: 'unknown' };
    if (this.hashing.pendingCount >= WAITING) return { kind: 'busy' };
    const user = await this.hashing(() => this.users.authenticate(credentials.name, credentials.password));
    if (!user) return { kind: 'unknown' };
    this.known.set(key, user);
    return { kind: 'known', user };
  }
}

/** RFC 7617: the name ends at the first colon. */
function basic(header: string): { name: string; password: string } | null {
  const encoded = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header)?.[1];
  const text = encoded && Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text?.indexOf(':') ?? -1;
  return text === undefined || colon === -1
    ? null
    : { name: text.slice(0, colon), password: text.slice(colon + 1) };
}
