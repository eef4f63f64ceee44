import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/** The password kept in `file`, which only its owner can read; null when there is none yet. */
export async function keptPassword(file: string): Promise<string | null> {
  const kept = await readFile(file, 'utf8').catch(() => null);
  return kept?.trim() ?? null;
}

/** Draws a password and keeps it. 192 bits, safe in a URL. */
export async function drawPassword(file: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}
