import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { InEveryLanguage } from '@hindsight/contracts';
import { BadInput, messageOf } from '../bad-input.js';
import type { PseudonymKey } from './mapping/bind.js';
import type { Mapping } from './mapping/mapping.js';
import { said } from '../texts/texts.js';

const fewestBytes = 16;

/**
 * The key of the pseudonyms that a mapping makes, or a new one where there is none: whoever has it can find out by trying
 * which address a customer's id stands for, and without it the same customers get other ids.
 * @returns null for a mapping that makes none
 * @throws {BadInput} a file that cannot be read, or holds less than 16 bytes
 */
export async function pseudonymKey({ customer }: Mapping, file: string): Promise<PseudonymKey> {
  if (!customer.pseudonym) return null;
  return existsSync(file) ? existing(file) : Buffer.from(`${randomBytes(32).toString('hex')}\n`);
}

/** Keeps a new key for the next import. @throws {BadInput} it cannot be written, or another import was faster. */
export async function keepKey(file: string, key: PseudonymKey): Promise<void> {
  if (key === null || (existsSync(file) && key.equals(await existing(file)))) return;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, key, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw unusable(file, messageOf(error));
  }
}

async function existing(file: string): Promise<Buffer> {
  const key = await readFile(file).catch((error: unknown) => {
    throw unusable(file, messageOf(error));
  });
  if (key.length < fewestBytes) throw unusable(file, said('keyTooShort', { bytes: fewestBytes }));
  return key;
}

const unusable = (file: string, why: InEveryLanguage | string) =>
  new BadInput(said('noPseudonymKey', { file, why }));
