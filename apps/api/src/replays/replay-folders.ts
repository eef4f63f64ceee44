import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReplayRecord } from './replay-record.js';

const recordIn = (folder: string) => join(folder, 'replay.json');
const isId = (name: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);

/** A folder for each replay, below one that belongs to this process: what was asked and how it went, and the report. */
export class ReplayFolders {
  constructor(private readonly root: string) {}

  /** What is there. A folder without a record is one that was being made, or removed, when a process ended: it goes. */
  async records(): Promise<ReplayRecord[]> {
    const ids = (await readdir(this.root)).filter(isId);
    const records = await Promise.all(ids.map((id) => this.#record(id)));
    return records.filter((one) => one !== null);
  }

  folderOf(id: string): string {
    return join(this.root, id);
  }

  /** Puts the record in the place of the one before, whole or not at all. */
  async write(record: ReplayRecord): Promise<void> {
    const file = recordIn(this.folderOf(record.id));
    const beside = `${file}.${randomUUID()}`;
    await mkdir(this.folderOf(record.id), { recursive: true });
    try {
      await writeFile(beside, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
      await rename(beside, file);
    } finally {
      await rm(beside, { force: true }); // still there only when something failed
    }
  }

  /** Removes what there is of a report, but not the record. */
  async clear(id: string): Promise<void> {
    const folder = this.folderOf(id);
    const names = await readdir(folder).catch(() => []);
    const others = names.filter((name) => join(folder, name) !== recordIn(folder));
    await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })));
  }

  /** The record goes first: what is left without it is taken for nothing. */
  async remove(id: string): Promise<void> {
    await rm(recordIn(this.folderOf(id)), { force: true });
    await rm(this.folderOf(id), { recursive: true, force: true });
  }

  async #record(id: string): Promise<ReplayRecord | null> {
    try {
      return JSON.parse(await readFile(recordIn(this.folderOf(id)), 'utf8')) as ReplayRecord; // written by `write`, whole
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await this.remove(id);
      return null;
    }
  }
}
