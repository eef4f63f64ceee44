import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { parseVerifierKey, type VerifierKey } from '@hindsight/merkle';
import { BadInput, messageOf } from '../../bad-input.js';
import type { Language } from '../../report/text.js';
import { fileNames, type Bundle } from './bundle-format.js';
import { bundlePage } from './page.js';
import { readBundle } from './read-bundle.js';
import { zipOf } from './zip.js';

/** As much of a zip as is read into memory. */
const mostBytes = 512 * 2 ** 20;

/** The bytes of a bundle, its page included: the same for the same bundle and language. */
export const packed = (bundle: Bundle, language: Language): Uint8Array =>
  zipOf(new Map([...bundle.files, [fileNames.page, Buffer.from(bundlePage(bundle, language))]]));

/** Writes it whole or not at all. @throws {BadInput} it cannot be written there */
export async function saveBundle(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, bytes, { mode: 0o600 });
    await rename(draft, path);
  } catch (error) {
    throw new BadInput(`${path}: cannot be written (${messageOf(error)})`);
  } finally {
    await rm(draft, { force: true });
  }
}

/** @throws {BadInput} it cannot be read, is too large, or is no bundle */
export async function openBundle(path: string): Promise<Bundle> {
  const bytes = await orBadInput(path, async () => {
    const { size } = await stat(path);
    return size > mostBytes ? null : readFile(path);
  });
  if (bytes === null) throw new BadInput(`${path}: is larger than a bundle may be`);
  return readBundle(bytes, path);
}

/**
 * @param given a key as it is printed, or the name of a file with one
 * @throws {BadInput} neither
 */
export async function publicKeyIn(given: string): Promise<VerifierKey> {
  const isKey = /^[^\s+]+\+[0-9a-f]{8}\+\S+$/.test(given);
  const text = isKey ? given : await orBadInput(given, () => readFile(given, 'utf8'));
  try {
    return parseVerifierKey(text);
  } catch (error) {
    throw new BadInput(`${given}: ${messageOf(error)}`);
  }
}

async function orBadInput<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new BadInput(`${path}: cannot be read (${messageOf(error)})`);
  }
}
