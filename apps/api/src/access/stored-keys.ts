import { randomBytes, timingSafeEqual } from 'node:crypto';
import { keyById, type ApiKeyRow, type Sql } from '@hindsight/read-models';
import type { Clock } from '../http/clock.js';
import { digestOf } from './digest-of.js';
import type { Credentials, Principal, Rejected } from './principal.js';
import { isRole, type Role } from '@hindsight/contracts';

/** `hs_<id>_<secret>`: 64 bits by which it is found, 256 that nobody can guess. Scanners for leaked secrets go by the prefix. */
const keyPattern = /^hs_([0-9a-f]{16})_[A-Za-z0-9_-]{43}$/;

interface KeyAsked extends Pick<ApiKeyRow, 'name' | 'purpose' | 'createdBy' | 'expiresAt'> {
  readonly roles: readonly Role[];
}

/** A new key, and what is kept of it: everything but the key. */
export function newKey(asked: KeyAsked, now: Date): { readonly key: string; readonly row: ApiKeyRow } {
  const id = randomBytes(8).toString('hex');
  const key = `hs_${id}_${randomBytes(32).toString('base64url')}`;
  const row = { ...asked, id, hash: digestOf(key), createdAt: now, revokedAt: null, revokedBy: null };
  return { key, row };
}

/** Keys that were made while the system runs. They are looked up each time: what is revoked is so at once, in every process. */
export function storedKeys(sql: Sql, clock: Clock): Credentials {
  return {
    recognise: async (token) => {
      const [, id] = keyPattern.exec(token) ?? [];
      if (id === undefined) return null;
      const row = await keyById(sql, id);
      const isTheKey = timingSafeEqual(digestOf(token), row?.hash ?? nothing);
      return row && isTheKey ? standing(row, clock.now()) : null;
    },
  };
}

const nothing = Buffer.alloc(32);

function standing(
  { name, roles, purpose, expiresAt, revokedAt }: ApiKeyRow,
  now: Date,
): Principal | Rejected {
  if (revokedAt) {
    const at = revokedAt.toISOString();
    return { rejected: { en: `this key was revoked at ${at}`, zh: `此密钥已于 ${at} 撤销` } };
  }
  if (expiresAt && expiresAt <= now) {
    const at = expiresAt.toISOString();
    return { rejected: { en: `this key expired at ${at}`, zh: `此密钥已于 ${at} 过期` } };
  }
  return { name, roles: roles.filter(isRole), purpose };
}
