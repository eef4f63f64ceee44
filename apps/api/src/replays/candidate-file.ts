import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Said, TimedChange } from '@hindsight/replay';

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

/** The text of such a file, piece by piece. */
export async function* candidateText(
  head: CandidateHead,
  changes: AsyncIterable<readonly TimedChange[]>,
): AsyncGenerator<string> {
  yield lineOf(head);
  let revision = 0;
  for await (const some of changes)
    yield some
      .map(({ customerId, output, from, to, at, rule }) =>
        lineOf({ revision: revision++, customerId, output, from, to, at, rule } satisfies CandidateLine &
          Said),
      )
      .join('');
}

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;

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
    return using(path, async (file) => {
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
    return using(this.path, async (file) => {
      const { buffer } = await file.read(Buffer.alloc(1), 0, 1, place - 1);
      return buffer[0] === newline;
    });
  }

  /** All changes from a place on, a page at a time; pulled, and nothing but a page is in memory. */
  async *pages(from: number): AsyncGenerator<readonly PlacedLine[]> {
    let [place, rest] = [from, Buffer.alloc(0)];
    for await (const chunk of createReadStream(this.path, { start: from, highWaterMark: pageBytes })) {
      const bytes = Buffer.concat([rest, chunk as Buffer]); // no encoding was asked for
      const end = bytes.lastIndexOf(newline) + 1;
      yield linesIn(bytes.subarray(0, end), place);
      [place, rest] = [place + end, bytes.subarray(end)];
    }
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

async function using<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
