import { mkdir } from 'node:fs/promises';
import { Log } from './log.js';

export async function openDirectory(directory: string): Promise<{ log: Log; release: () => Promise<void> }> {
  await mkdir(directory, { recursive: true });
  const log = Log.open(directory);
  return { log, release: () => log.close() };
}
