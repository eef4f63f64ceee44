import type { Role } from '@hindsight/contracts';
import {
  addKey,
  onPool,
  revokeKey,
  storedKeys,
  type ApiKeyRow,
  type ReadModels,
} from '@hindsight/read-models';
import { newKey } from '../../../api/src/api.module.js';
import { BadInput } from '../bad-input.js';
import { said } from '../texts/texts.js';

export interface KeyAsked {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly purpose: string | null;
  readonly expiresAt: Date | null;
  readonly createdBy: string;
}

/**
 * @returns the key, which is nowhere else, and what is kept of it
 * @throws {BadInput} it would have ended before it began
 */
export async function createKey(readModels: ReadModels, asked: KeyAsked) {
  const now = new Date();
  if (asked.expiresAt && asked.expiresAt <= now)
    throw new BadInput(said('expiresInThePast', { at: asked.expiresAt.toISOString() }));
  const made = newKey(asked, now);
  await addKey(onPool(readModels), made.row);
  return made;
}

/** @throws {BadInput} there is no such key */
export async function revoke(readModels: ReadModels, id: string, by: string): Promise<ApiKeyRow> {
  const row = await revokeKey(onPool(readModels), id, { at: new Date(), by });
  if (row) return row;
  throw new BadInput(said('noSuchKey', { id }));
}

/** All of them, those included that open nothing any more. */
export const keysIn = (readModels: ReadModels): Promise<ApiKeyRow[]> => storedKeys(onPool(readModels));
