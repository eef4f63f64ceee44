import { inFile, keptHeads } from '@hindsight/merkle';
import { open, type FileHandle } from 'node:fs/promises';

/** In which there is a whole head, however it was torn: one takes half a kilobyte. */
const enough = 65_536;

/** A file of signed tree heads, to be copied out of the house. It only grows, and what was written is on disk. */
export class HeadsFile {
  constructor(private readonly path: string) {}

  /** The last whole head in it; null where it has none. */
  async last(): Promise<string | null> {
    const file = await open(this.path, 'r').catch((failure: unknown) => {
      if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return null; // reading fails with system errors
      throw failure;
    });
    try {
      return file && (keptHeads(await endOf(file, enough)).notes.at(-1) ?? null);
    } finally {
      await file?.close();
    }
  }

  async append(notes: readonly string[]): Promise<void> {
    if (notes.length === 0) return;
    const [first = '', ...more] = notes;
    const file = await open(this.path, 'a+', 0o644);
    try {
      await file.writeFile(inFile(first, await endOf(file, 2)) + more.map((note) => inFile(note)).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

/** What it ends with; the file is years long. @param bytes at most */
async function endOf(file: FileHandle, bytes: number): Promise<string> {
  const { size } = await file.stat();
  const end = Buffer.alloc(Math.min(bytes, size));
  await file.read(end, 0, end.length, size - end.length);
  return end.toString();
}
