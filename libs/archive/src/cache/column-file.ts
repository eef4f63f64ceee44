import { open, type FileHandle } from 'node:fs/promises';
import { endianness } from 'node:os';
import { crc32 } from 'node:zlib';
import { isMissing, replaceFile } from '../durable.js';

// The file: a magic word, the length of the header (u32), the header (JSON), then the sections, each at a multiple of 8.
// Numbers are little endian. Another layout is another magic word: old files are then stale and made anew.

const magic = 'HSCOLS01';
const start = magic.length + 4;

interface Section {
  readonly name: string;
  readonly offset: number;
  readonly bytes: number;
  readonly crc32: number;
}

interface Header {
  /** What the file was made from. */
  readonly key: string;
  readonly about: unknown;
  readonly sections: readonly Section[];
}

const padded = (bytes: number): number => Math.ceil(bytes / 8) * 8;

/** Puts a file of named sections in its place, all at once. */
export async function writeColumnFile(
  path: string,
  { key, about }: Pick<Header, 'key' | 'about'>,
  parts: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  let offset = 0;
  const sections = [...parts].map(([name, part]) => {
    const section = { name, offset, bytes: part.byteLength, crc32: crc32(part) };
    offset += padded(part.byteLength);
    return section;
  });
  const header = Buffer.from(JSON.stringify({ key, about, sections } satisfies Header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.byteLength);
  const head = Buffer.concat([Buffer.from(magic), length, header]);
  const pieces = [...parts.values()].flatMap((part) => [
    part,
    Buffer.alloc(padded(part.byteLength) - part.byteLength),
  ]);
  await replaceFile(path, [head, Buffer.alloc(padded(head.byteLength) - head.byteLength), ...pieces]);
}

/** A file of sections, open. */
export class ColumnFile {
  private constructor(
    private readonly handle: FileHandle,
    private readonly base: number,
    private readonly header: Header,
  ) {}

  /** @returns null where there is none that was made from `key`: it is missing, stale, cut, or no such file */
  static async open(path: string, key: string): Promise<ColumnFile | null> {
    if (endianness() !== 'LE') return null; // the arrays are read as they lie
    const handle = await open(path, 'r').catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (!handle) return null;
    const file = await readHead(handle);
    if (file?.header.key === key) return new ColumnFile(handle, file.base, file.header);
    await handle.close();
    return null;
  }

  /** What was said of the file when it was written. */
  get about(): unknown {
    return this.header.about;
  }

  /** How long a section is; null where there is none of this name. */
  bytesOf(name: string): number | null {
    return this.#section(name)?.bytes ?? null;
  }

  /** Fills an array with a section. @returns false where the section is not what was written */
  async read(name: string, into: ArrayBufferView): Promise<boolean> {
    const section = this.#section(name);
    if (!section) return false;
    const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
    if (bytes.byteLength !== section.bytes) return false;
    let done = 0;
    while (done < bytes.byteLength) {
      const left = bytes.byteLength - done;
      const { bytesRead } = await this.handle.read(
        bytes,
        done,
        Math.min(left, 1 << 30),
        this.base + section.offset + done,
      );
      if (bytesRead === 0) return false;
      done += bytesRead;
    }
    return crc32(bytes) === section.crc32;
  }

  close(): Promise<void> {
    return this.handle.close();
  }

  #section(name: string): Section | undefined {
    return this.header.sections.find((one) => one.name === name);
  }
}

async function readHead(handle: FileHandle): Promise<{ base: number; header: Header } | null> {
  const head = Buffer.alloc(start);
  const { bytesRead } = await handle.read(head, 0, start, 0);
  if (bytesRead < start || head.toString('latin1', 0, magic.length) !== magic) return null;
  const header = Buffer.alloc(head.readUInt32LE(magic.length));
  await handle.read(header, 0, header.byteLength, start);
  try {
    return { base: padded(start + header.byteLength), header: JSON.parse(header.toString()) as Header }; // see the key
  } catch {
    return null; // cut
  }
}
