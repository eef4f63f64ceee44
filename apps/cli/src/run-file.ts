import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { birthOf, isSameProcess, removeIfStill } from '@hindsight/local-services';
import { BadInput } from './bad-input.js';
import { version } from './version.js';
import { said } from './texts/texts.js';

/** The process that holds a directory, and where it can be reached: what a second terminal attaches to. */
export interface Running {
  readonly pid: number;
  /** Tells it from a later process with its id. */
  readonly birth: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly version: string;
  readonly node: string;
  readonly eventStoreUrl: string;
  /** Carries the password; the file can be read by its owner only. */
  readonly databaseUrl: string;
  /** null: it serves no HTTP, or not yet. */
  readonly apiUrl: string | null;
  /** Who closes days there; not given by a process that only does something and ends. */
  readonly clock?: 'wall' | 'log';
}

const fileIn = (directory: string) => join(directory, 'run.json');

/** This process, as others are told of it. */
export const thisProcess = async (
  urls: Pick<Running, 'eventStoreUrl' | 'databaseUrl' | 'clock'>,
): Promise<Running> => ({
  pid: process.pid,
  birth: await birthOf(process.pid),
  startedAt: new Date().toISOString(),
  version,
  node: process.versions.node,
  ...urls,
  apiUrl: null,
});

/** Writes it whole or not at all, for its owner's eyes only. */
export async function announce(directory: string, running: Running): Promise<void> {
  const draft = `${fileIn(directory)}.${randomUUID()}`;
  try {
    await writeFile(draft, `${JSON.stringify(running)}\n`, { mode: 0o600 });
    await rename(draft, fileIn(directory));
  } finally {
    await rm(draft, { force: true }); // still there only when something failed
  }
}

export const withdraw = (directory: string): Promise<void> => rm(fileIn(directory), { force: true });

/** The process that runs in a directory; null when none does. What a dead one left behind is cleared away. */
export async function runningIn(directory: string): Promise<Running | null> {
  const text = await readFile(fileIn(directory), 'utf8').catch(() => null);
  if (text === null) return null;
  const running = parsed(text);
  if (running && (await isSameProcess(running.pid, running.birth))) return running;
  await removeIfStill(fileIn(directory), text);
  return null;
}

/** @throws {BadInput} naming who is there already. */
export async function refuseSecond(directory: string): Promise<void> {
  const running = await runningIn(directory);
  if (!running) return;
  const { pid, startedAt, apiUrl } = running;
  const stands = { directory, pid, since: startedAt };
  throw new BadInput(
    apiUrl === null ? said('runsAlready', stands) : said('servesAlready', { ...stands, api: apiUrl }),
  );
}

/** Written by `announce`, so what parses is whole; what does not is no file of ours. */
function parsed(text: string): Running | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'pid' in value ? (value as Running) : null;
  } catch {
    return null;
  }
}
