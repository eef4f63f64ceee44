import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The clock of processes that are started with its `env`: it goes on as any, and is set to what somebody says. */
export class JumpingClock {
  readonly env: Readonly<Record<string, string>>;
  #movedMs = 0;
  #furthestMs = -Infinity;

  /** @param file says how far it is moved */
  constructor(private readonly file: string) {
    const hook = pathToFileURL(join(import.meta.dirname, 'moved-clock.mjs')).href;
    this.env = { NODE_OPTIONS: `--import=${hook}`, CLOCK_FILE: file };
  }

  /** The latest instant that it ever showed. */
  get furthest(): Date {
    return new Date(Math.max(this.#furthestMs, Date.now() + this.#movedMs));
  }

  /** At once: who reads it sees the one or the other. */
  async set(to: number): Promise<void> {
    this.#furthestMs = this.furthest.getTime();
    this.#movedMs = Math.round(to) - Date.now();
    await writeFile(`${this.file}.next`, String(this.#movedMs));
    await rename(`${this.file}.next`, this.file);
  }
}
