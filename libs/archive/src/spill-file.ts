import { open, type FileHandle } from 'node:fs/promises';
import { rm } from 'node:fs/promises';
import type { Chunks, Spill } from '@hindsight/replay';
import { orDiskFull } from './errors.js';

/** What waits in memory, and not in the file: some 64 MB are written and read again in the time that counting takes. */
const inMemory = 64 << 20;

/** Keeps what buckets say: some in memory, the rest in one file, which is gone when the replay is. */
export class SpillFile implements Spill {
  #end = 0;
  #inMemory = 0;

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    private readonly room: number,
  ) {}

  /** @param path not there yet @param room how many bytes stay in memory */
  static async create(path: string, room = inMemory): Promise<SpillFile> {
    return new SpillFile(path, await open(path, 'wx+'), room);
  }

  /** @throws {DiskFull} */
  async keep(chunks: readonly Uint8Array[]): Promise<Chunks> {
    const bytes = chunks.reduce((sum, { length }) => sum + length, 0);
    if (this.#inMemory + bytes <= this.room) {
      this.#inMemory += bytes;
      return given(chunks);
    }
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
    let memory = new Uint8Array();
    for (const { at, length } of places) {
      if (memory.length < length) memory = new Uint8Array(length);
      const chunk = memory.subarray(0, length);
      for (let done = 0; done < length;) {
        const { bytesRead } = await this.file.read(chunk, done, length - done, at + done);
        if (bytesRead === 0) throw new Error(`${this.path} was cut while it was read`);
        done += bytesRead;
      }
      yield chunk;
    }
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous, memory is not
async function* given(chunks: readonly Uint8Array[]): Chunks {
  yield* chunks;
}
