import { roles } from '@hindsight/contracts';
import { addFirstKey, inTransaction, type ReadModels } from '@hindsight/read-models';
import { newKey } from '../../../api/src/api.module.js';
import type { Door } from '../door.js';
import type { Settings } from '../settings.js';

/**
 * The key with which whoever starts here for the first time gets in; it is told once and kept nowhere. Null where services are not
 * ours, where others are let in already, or where there ever was a key.
 */
export async function firstKey(
  { databaseUrl, access: { issuer } }: Pick<Settings, 'databaseUrl' | 'access'>,
  { access }: Pick<Door, 'access'>,
  readModels: ReadModels,
): Promise<string | null> {
  if (databaseUrl !== undefined || issuer || access === 'open' || access.length > 0) return null;
  const asked = { name: 'admin', roles, purpose: null, createdBy: 'first-start', expiresAt: null };
  const { key, row } = newKey(asked, new Date());
  return (await inTransaction(readModels, (sql) => addFirstKey(sql, row))) ? key : null;
}
