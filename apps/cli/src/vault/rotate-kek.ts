import { readFile, rename } from 'node:fs/promises';
import { inTransaction, rewrapSigningKeys, StoredKeys } from '@hindsight/read-models';
import { Vault } from '@hindsight/vault';
import { purposeOfSigningKeys } from '../../../api/src/api.module.js';
import { BadInput } from '../bad-input.js';
import type { System } from '../composition.js';
import { written } from '../made-once.js';
import { said, type Speak } from '../texts/texts.js';
import { kekPlace, keksOf, keyEncryptionOf, newKek, type KekPlace } from './key-encryption-of.js';

/** Which key-encryption keys customers' keys are wrapped under. */
export interface VaultHoldings {
  /** The one that wraps now. */
  readonly current: string;
  readonly keys: readonly { readonly kek: string; readonly customers: number }[];
}

export interface RotatedKek {
  readonly kek: string;
  readonly rewrapped: number;
  /** The file that keys come from; null: the environment. */
  readonly file: string | null;
  /** Whether earlier keys are out of it. */
  readonly forgotten: boolean;
}

/** @throws {BadInput} nothing personal is kept here */
export async function holdingsIn(system: System): Promise<VaultHoldings> {
  const { current, keys } = await (await vaultIn(system)).holdings();
  return { current, keys: [...keys].map(([kek, customers]) => ({ kek, customers })) };
}

/**
 * Wraps all customers' keys under a new key-encryption key: one that is put before the others in the file, or, of the environment, the
 * one that was put first there. What runs heeds the file at once. Broken off, it is finished by rotating again.
 * @param forget whether the file is to have the new one alone from then on
 * @throws {BadInput} nothing personal is kept here, or what is to be forgotten is not in a file
 */
export async function rotateIn(system: System, forget: boolean): Promise<RotatedKek> {
  const place = placeOf(system);
  if (forget && !('file' in place)) throw new BadInput(said('kekInEnvironment'));
  if ('file' in place) await replaceFile(place.file, newKek() + (await readFile(place.file, 'utf8')));
  const rotated = await (await vaultIn(system)).rotate();
  await rewrapWebhooks(system, rotated.kek);
  if (forget && 'file' in place) await forgetOthers(place);
  return { ...rotated, file: 'file' in place ? place.file : null, forgotten: forget };
}

/** Secrets of webhooks lie under the same keys. */
async function rewrapWebhooks({ settings, readModels }: System, kek: string): Promise<void> {
  const keyEncryption = await keyEncryptionOf(settings);
  if (!keyEncryption) throw new BadInput(said('noVaultKey'));
  await inTransaction(readModels, (sql) =>
    rewrapSigningKeys(sql, kek, async (endpoint, wrapped) => {
      const of = purposeOfSigningKeys(endpoint);
      return keyEncryption.wrap(await keyEncryption.unwrap(wrapped, of), of);
    }),
  );
}

async function forgetOthers(place: KekPlace & { readonly file: string }): Promise<void> {
  const [{ key }] = await keksOf(place);
  await replaceFile(place.file, `${Buffer.from(key).toString('base64')}\n`);
}

async function vaultIn({ settings, readModels }: System): Promise<Vault> {
  const keyEncryption = await keyEncryptionOf(settings);
  if (!keyEncryption) throw new BadInput(said('noVaultKey'));
  return new Vault(new StoredKeys(readModels), keyEncryption);
}

function placeOf({ settings }: System): KekPlace {
  const place = kekPlace(settings);
  if (!place) throw new BadInput(said('noVaultKey'));
  return place;
}

/** Whoever reads it meanwhile reads the old or the new one. */
async function replaceFile(path: string, text: string): Promise<void> {
  await written(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

/** For people. */
export const renderHoldings = ({ current, keys }: VaultHoldings, speak: Speak): string =>
  [
    speak('kekCurrent', { kek: current }),
    ...keys.map(({ kek, customers }) => `  ${speak('kekHolds', { kek, keys: customers })}`),
  ].join('\n');

/** For people. */
export function renderRotated({ kek, rewrapped: keys, file, forgotten }: RotatedKek, speak: Speak): string {
  const rest = file === null ? [] : [speak(forgotten ? 'kekForgotten' : 'kekKept', { file })];
  return [speak('kekRotated', { kek, keys }), ...rest].join('\n');
}
