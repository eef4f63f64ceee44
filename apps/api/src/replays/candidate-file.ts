import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Said, TimedChange } from '@hindsight/replay';
import { pagesOf, recordOf, type Stretch } from './candidate-index.js';

// The changes of a candidate as they lie in the folder of a replay: lines of JSON, a head and then changes by instant and
// customer. Stored: a new field is optional, none is renamed. A place is where a line begins, in bytes.

/** What all changes have in common. A function of what was replayed: the same run has the same file. */
export interface CandidateHead {
  /** `id#hash` */
  readonly candidate: string;
  /** Of the run (RULES §7). */
  readonly digest: string | null;
  readonly changes: number;
  /** How far the log was known; decimal text. */
  readonly knownPosition: string;
}

/** Instants are in ms since 1970. */
export interface CandidateLine extends TimedChange {
  /** Place among the changes, from 0. */
  readonly revision: number;
}

/** A change, and where the next one begins. */
export interface PlacedLine {
  readonly line: CandidateLine;
  readonly next: number;
}

const pageBytes = 64 * 1024;
/** A head has names of 64 characters, two digests and two numbers. */
const headBytes = 4096;
const newline = 10;

/** Writes such a file, and beside it which of its pages a customer may be in. A page is in memory. */
export function writeCandidate(
  path: string,
  head: CandidateHead,
  changes: AsyncIterable<readonly TimedChange[]>,
): Promise<void> {
  const writing = async (file: FileHandle, index: FileHandle) => {
    const begin = lineOf(head);
    await file.appendFile(begin);
    let start = Buffer.byteLength(begin);
    for await (const { bytes, customerIds } of pagesFrom(changes)) {
      const end = start + bytes.length;
      await file.appendFile(bytes);
      await index.appendFile(recordOf({ start, end }, customerIds));
      start = end;
    }
  };
  return using(path, 'w', (file) => using(indexOf(path), 'w', (index) => writing(file, index)));
}

interface Page {
  readonly bytes: Buffer;
  readonly customerIds: ReadonlySet<string>;
}

async function* pagesFrom(changes: AsyncIterable<readonly TimedChange[]>): AsyncGenerator<Page> {
  let [text, customerIds, revision] = ['', new Set<string>(), 0];
  for await (const some of changes)
    for (const { customerId, output, from, to, at, rule } of some) {
      const line: CandidateLine & Said = { revision: revision++, customerId, output, from, to, at, rule };
      text += lineOf(line);
      customerIds.add(customerId);
      if (text.length < pageBytes) continue;
      yield { bytes: Buffer.from(text), customerIds };
      [text, customerIds] = ['', new Set()];
    }
  if (text !== '') yield { bytes: Buffer.from(text), customerIds };
}

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;
const indexOf = (path: string): string => `${path}.index`;

/** A file that was written whole, and never changes. */
export class CandidateFile {
  private constructor(
    private readonly path: string,
    readonly head: CandidateHead,
    /** Where the first change begins. */
    readonly begin: number,
    private readonly end: number,
  ) {}

  static async open(path: string): Promise<CandidateFile> {
    return using(path, 'r', async (file) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      const length = buffer.subarray(0, bytesRead).indexOf(newline);
      if (length < 0) throw new Error(`${path} has no head`);
      const head = JSON.parse(buffer.toString('utf8', 0, length)) as CandidateHead; // written by `candidateText`
      return new CandidateFile(path, head, length + 1, (await file.stat()).size);
    });
  }

  /** Whether a change begins there, or the file ends. */
  async isPlace(place: number): Promise<boolean> {
    if (place < this.begin || place > this.end) return false;
    return using(this.path, 'r', async (file) => {
      const { buffer } = await file.read(Buffer.alloc(1), 0, 1, place - 1);
      return buffer[0] === newline;
    });
  }

  /**
   * Changes from a place on, a page at a time; pulled, and nothing but a page is in memory.
   * @param customerId pages that may have some of this customer alone, with what else is in them; null: all
   */
  async *pages(from: number, customerId: string | null): AsyncGenerator<readonly PlacedLine[]> {
    if (customerId === null) yield* this.#all(from);
    else yield* this.#of(customerId, from);
  }

  async *#of(customerId: string, from: number): AsyncGenerator<readonly PlacedLine[]> {
    for await (const { start, end } of pagesOf(indexOf(this.path), customerId)) {
      const first = Math.max(start, from);
      if (first < end) yield linesIn(await this.#read({ start: first, end }), first);
    }
  }

  async *#all(from: number): AsyncGenerator<readonly PlacedLine[]> {
    let [place, rest] = [from, Buffer.alloc(0)];
    for await (const chunk of createReadStream(this.path, { start: from, highWaterMark: pageBytes })) {
      const bytes = Buffer.concat([rest, chunk as Buffer]); // no encoding was asked for
      const end = bytes.lastIndexOf(newline) + 1;
      yield linesIn(bytes.subarray(0, end), place);
      [place, rest] = [place + end, bytes.subarray(end)];
    }
  }

  #read({ start, end }: Stretch): Promise<Buffer> {
    return using(this.path, 'r', async (file) => {
      const bytes = Buffer.alloc(end - start);
      await file.read(bytes, 0, bytes.length, start);
      return bytes;
    });
  }
}

function linesIn(bytes: Buffer, place: number): PlacedLine[] {
  let next = place;
  const lines = bytes.toString('utf8').split('\n').slice(0, -1);
  return lines.map((text) => {
    next += Buffer.byteLength(text) + 1;
    return { line: JSON.parse(text) as CandidateLine, next }; // written by `candidateText`
  });
}

async function using<T>(path: string, flags: 'r' | 'w', work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
