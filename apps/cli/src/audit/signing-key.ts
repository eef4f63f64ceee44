import { createPrivateKey, generateKeyPairSync, hash, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publicKeyOf, type NoteSigner } from '@hindsight/merkle';
import { BadInput, messageOf } from '../bad-input.js';
import { madeOnce } from '../made-once.js';
import type { Settings } from '../settings.js';
import { said } from '../texts/texts.js';

type KeySettings = Pick<Settings, 'directory' | 'eventStoreUrl' | 'databaseUrl' | 'audit'>;

/**
 * The key that signs tree heads: of AUDIT_KEY or AUDIT_KEY_FILE; where services are embedded otherwise that of the data directory.
 * @param use `made` makes the one of the directory where it is missing
 * @returns null where there is none
 * @throws {BadInput} what is there is no Ed25519 key
 */
export async function signingKey(settings: KeySettings, use: 'found' | 'made'): Promise<NoteSigner | null> {
  const { directory, audit, eventStoreUrl, databaseUrl } = settings;
  if (audit.key !== undefined) return signerOf(audit.key, 'AUDIT_KEY', audit.name);
  if (audit.keyFile !== undefined) return signerOf(await textOf(audit.keyFile), audit.keyFile, audit.name);
  if (eventStoreUrl !== undefined && databaseUrl !== undefined) return null;
  const path = keyOf(directory);
  // Never in the place of one that is there: what it signed could not be checked any more.
  if (use === 'made') await madeOnce(path, newKeyText());
  const text = await textOf(path).catch(() => null); // not made yet
  return text === null ? null : signerOf(text, path, audit.name);
}

/** Where the directory has its key. */
export const keyOf = (directory: string): string => join(directory, 'audit-key.pem');

/** The key of a file. @throws {BadInput} it cannot be read, or has no Ed25519 key */
export const signerIn = async (path: string, name?: string): Promise<NoteSigner> =>
  signerOf(await textOf(path), path, name);

/** A new key as PEM, behind its name where that is not its own. PEM begins where it says so: what stands before is passed over. */
export function newKeyText(name?: string): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  return name === undefined ? pem : `name: ${name}\n${pem}`;
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new BadInput(said('signingKeyUnread', { file: path, why: messageOf(error) }));
  }
}

function signerOf(text: string, place: string, name: string | undefined): NoteSigner {
  const privateKey = keyIn(text, place);
  const publicKey = publicKeyOf(privateKey);
  const own = hash('sha256', publicKey, 'hex').slice(0, 16);
  const [, written] = /^name: ([^\s+]+)\n/.exec(text) ?? [];
  return { name: name ?? written ?? `hindsight/${own}`, privateKey, publicKey };
}

function keyIn(text: string, place: string): KeyObject {
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // said below
  }
  throw new BadInput(said('expectedEd25519', { place }));
}
