import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm } from 'node:fs/promises';

/** Removes a file that holds `text`, and leaves one alone that was put in its place meanwhile. */
export async function removeIfStill(file: string, text: string): Promise<void> {
  // Of two that clear at once, one may move away what the other has just written: it puts that back.
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => text);
  if (moved !== text) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}
