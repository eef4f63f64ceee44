import { inFile, keptHeads, readHead } from '@hindsight/merkle';
import { open, readFile } from 'node:fs/promises';

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
    const before = await this.#text();
    const [first = '', ...more] = notes;
    const file = await open(this.path, 'a', 0o644);
    try {
      await file.writeFile(inFile(first, before) + more.map((note) => inFile(note)).join(''));
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
