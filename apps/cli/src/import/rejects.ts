import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

/** Rows that did not become events: a CSV file (line, reason, the raw line), counted by reason. */
export class Rejects {
  readonly #byReason = new Map<string, number>();

  private constructor(
    readonly file: string,
    private readonly out: WriteStream,
  ) {}

  /** Begins the file anew: an import that is run again finds its rejects again. */
  static async into(file: string): Promise<Rejects> {
    await mkdir(dirname(file), { recursive: true });
    // What the source says of people stands in there.
    const out = createWriteStream(file, { mode: 0o600 });
    await once(out, 'open');
    out.write('line,reason,row\n');
    return new Rejects(file, out);
  }

  /** @param detail stands behind the reason, and is not counted by */
  add(row: { readonly line: number; readonly raw: string }, reason: string, detail?: string): void {
    this.#byReason.set(reason, (this.#byReason.get(reason) ?? 0) + 1);
    this.out.write(
      `${row.line},${detail === undefined ? reason : quoted(`${reason} ${detail}`)},${quoted(row.raw)}\n`,
    );
  }

  /** Counts by reason, most first. */
  byReason(): Readonly<Record<string, number>> {
    return countsByReason(this.#byReason);
  }

  count(): number {
    return [...this.#byReason.values()].reduce((sum, n) => sum + n, 0);
  }

  async close(): Promise<void> {
    this.out.end();
    await finished(this.out);
  }
}

/** Most first. */
export const countsByReason = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
