import { inFile, keptHeads, readHead } from '@hindsight/merkle';
import { open, readFile, type FileHandle } from 'node:fs/promises';

/** A file of signed tree heads, to be copied out of the house. It only grows, and what was written is on disk. */
export class HeadsFile {
  constructor(private readonly path: string) {}

  /** Leaves of the last head in it; null where it has none. */
  async lastSize(): Promise<number | null> {
    const note = keptHeads(await this.#text()).notes.at(-1);
    return note === undefined ? null : readHead(note).treeSize;
  }

  async append(notes: readonly string[]): Promise<void> {
    if (notes.length === 0) return;
    const [first = '', ...more] = notes;
    const file = await open(this.path, 'a+', 0o644);
    try {
      await file.writeFile(inFile(first, await endOf(file)) + more.map((note) => inFile(note)).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  }

  #text(): Promise<string> {
    return readFile(this.path, 'utf8').catch((failure: unknown) => {
      if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return ''; // reading fails with system errors
      throw failure;
    });
  }
}

/** By which whether its last head is whole can be seen; the file is years long. */
async function endOf(file: FileHandle): Promise<string> {
  const { size } = await file.stat();
  const end = Buffer.alloc(Math.min(2, size));
  await file.read(end, 0, end.length, size - end.length);
  return end.toString();
}
