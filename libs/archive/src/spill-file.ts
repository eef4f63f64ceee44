import { open, type FileHandle } from 'node:fs/promises';
import { rm } from 'node:fs/promises';
import type { Chunks, Spill } from '@hindsight/replay';
import { orDiskFull } from './errors.js';

/** Keeps what buckets say in one file, which is gone when the replay is. */
export class SpillFile implements Spill {
  #end = 0;

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
  ) {}

  /** @param path not there yet */
  static async create(path: string): Promise<SpillFile> {
    return new SpillFile(path, await open(path, 'wx+'));
  }

  /** @throws {DiskFull} */
  async keep(chunks: readonly Uint8Array[]): Promise<Chunks> {
    const places = chunks.map((chunk) => ({ at: this.#take(chunk.length), length: chunk.length }));
    await orDiskFull(this.path, async () => {
      for (const [which, chunk] of chunks.entries()) await this.#write(chunk, places[which]?.at ?? NaN);
    });
    return this.#read(places);
  }

  async close(): Promise<void> {
    await this.file.close();
    await rm(this.path, { force: true });
  }

  #take(bytes: number): number {
    const at = this.#end;
    this.#end += bytes;
    return at;
  }

  async #write(chunk: Uint8Array, at: number): Promise<void> {
    for (let done = 0; done < chunk.length;) {
      const { bytesWritten } = await this.file.write(chunk, done, chunk.length - done, at + done);
      done += bytesWritten;
    }
  }

  async *#read(places: readonly { readonly at: number; readonly length: number }[]): Chunks {
    for (const { at, length } of places) {
      const chunk = new Uint8Array(length);
      for (let done = 0; done < length;) {
        const { bytesRead } = await this.file.read(chunk, done, length - done, at + done);
        if (bytesRead === 0) throw new Error(`${this.path} was cut while it was read`);
        done += bytesRead;
      }
      yield chunk;
    }
  }
}
