import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keksIn, LocalKeyEncryption, UnfitKeks, type Kek, type KeyEncryption } from '@hindsight/vault';
import { BadInput, messageOf } from '../bad-input.js';
import { madeOnce } from '../made-once.js';
import type { Settings } from '../settings.js';
import { said } from '../texts/texts.js';

type KekSettings = Pick<Settings, 'directory' | 'eventStoreUrl' | 'databaseUrl' | 'vault'>;

/** Where key-encryption keys come from: the environment, or a file that may be rotated. */
export type KekPlace = { readonly text: string } | { readonly file: string };

/** Of VAULT_KEY or VAULT_KEY_FILE; where services are embedded otherwise the file of the data directory. Null: nowhere. */
export function kekPlace({ directory, vault, eventStoreUrl, databaseUrl }: KekSettings): KekPlace | null {
  if (vault.key !== undefined) return { text: vault.key };
  if (vault.keyFile !== undefined) return { file: vault.keyFile };
  if (eventStoreUrl !== undefined && databaseUrl !== undefined) return null;
  return { file: join(directory, 'vault-key') };
}

/**
 * Who wraps customers' keys. The file of the data directory is made where it is missing; it is read anew each time, so that a rotation
 * is heeded by whoever runs.
 * @returns null where nothing personal is kept
 * @throws {BadInput} what is there is no key
 */
export async function keyEncryptionOf(settings: KekSettings): Promise<KeyEncryption | null> {
  const place = kekPlace(settings);
  if (!place) return null;
  if ('file' in place && settings.vault.keyFile === undefined) await madeOnce(place.file, newKek());
  await keksOf(place); // said now, and not when somebody's name is first to be kept
  return new LocalKeyEncryption(() => keksOf(place));
}

/** @throws {BadInput} it cannot be read, or holds no keys */
export async function keksOf(place: KekPlace): Promise<readonly [Kek, ...Kek[]]> {
  if ('text' in place) return parsed(place.text, 'VAULT_KEY');
  return parsed(await textOf(place.file), place.file);
}

/** As a line of the file. */
export const newKek = () => `${randomBytes(32).toString('base64')}\n`;

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new BadInput(said('vaultKeyUnread', { file, why: messageOf(error) }));
  }
}

function parsed(text: string, place: string): readonly [Kek, ...Kek[]] {
  try {
    return keksIn(text);
  } catch (error) {
    if (!(error instanceof UnfitKeks)) throw error;
    throw new BadInput(said('vaultKeyUnfit', { place, entry: String(error.entry ?? 1) }));
  }
}
