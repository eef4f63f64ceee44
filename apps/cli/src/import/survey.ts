import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Duplicates } from './cleaning/duplicates.js';
import { Outliers, type Outlier } from './cleaning/outliers.js';
import { asOne, type Rows } from './group-rows.js';
import type { Reading } from './mapping/bind.js';
import { bound, rowsIn, type Source } from './source.js';
import type { Told } from './told.js';

/** What the first pass over a file learns. */
export interface Survey {
  /** Rows of the file, those that are read together one by one. */
  readonly rows: number;
  /** SHA-256 of the file as it lies there, lowercase hex. */
  readonly fileHash: string;
  /** The line of the first row that is earlier than one above it; null when the file is sorted by time. */
  readonly unsortedAt: number | null;
  /** The last instant of the file; null when no row can be read. */
  readonly lastAt: number | null;
  /** Lines of rows that say what others said before, word for word. They are left out, and are no rejects. */
  readonly repeats: ReadonlySet<number>;
  /** Lines of rows that are rejected for what other rows say, with the reason. */
  readonly leftOut: ReadonlyMap<number, LeftOut>;
  readonly outliers: readonly Outlier[];
  /** Rows that say nothing the mapping takes. */
  readonly skipped: number;
  /** How often a value was not taken as it stands: field and what was done to it. */
  readonly conversions: Readonly<Record<string, number>>;
  readonly ignoredColumns: readonly string[];
  readonly absentColumns: readonly string[];
}

interface LeftOut {
  readonly reason: string;
  /** For the rejects file, behind the reason. */
  readonly detail: string;
}

/**
 * Reads a whole file before anything of it is appended, so that a malformed one is refused as a whole, and rows are known
 * that say the same, contradict each other, or lie far from the others.
 * @param rejectOutliers or import them, and only tell of them
 * @throws {BadInput} naming file and line.
 */
export async function survey(source: Source, rejectOutliers = false): Promise<Survey> {
  const mapping = await bound(source);
  const learned = new Learned(new Outliers(source.mapping.outliers));
  for await (const rows of rowsIn(source, mapping)) learned.hear(rows, mapping.read(rows, learned.note));
  const { ignored: ignoredColumns, absent: absentColumns } = mapping;
  return {
    ...learned.result(rejectOutliers),
    ignoredColumns,
    absentColumns,
    fileHash: await hashOf(source.file),
  };
}

class Learned {
  readonly #duplicates = new Duplicates();
  readonly #repeats = new Set<number>();
  readonly #leftOut = new Map<number, LeftOut>();
  readonly #conversions = new Map<string, number>();
  #rows = 0;
  #skipped = 0;
  #unsortedAt: number | null = null;
  #lastAt: number | null = null;

  constructor(private readonly outliers: Outliers) {}

  readonly note = (field: string, conversion: string): void => {
    const key = `${field} ${conversion}`;
    this.#conversions.set(key, (this.#conversions.get(key) ?? 0) + 1);
  };

  hear(rows: Rows, reading: Reading): void {
    this.#rows += rows.length;
    if (reading === null) this.#skipped += rows.length;
    if (reading === null || typeof reading === 'string' || !this.#isNew(rows, reading)) return;
    for (const told of reading) {
      this.outliers.hear(told);
      this.#follow(told);
    }
  }

  result(rejectOutliers: boolean): Omit<Survey, 'fileHash' | 'ignoredColumns' | 'absentColumns'> {
    const outliers = this.outliers.found();
    const leftOut = new Map(this.#leftOut);
    if (rejectOutliers)
      for (const { line, reason, value, beyond } of outliers)
        leftOut.set(line, { reason, detail: `${value} is beyond ${beyond}` });
    return {
      ...{ rows: this.#rows, skipped: this.#skipped, unsortedAt: this.#unsortedAt, lastAt: this.#lastAt },
      ...{ repeats: this.#repeats, leftOut, outliers },
      conversions: Object.fromEntries([...this.#conversions].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }

  /** Rows say several things; one that contradicts what was said before spoils them all. */
  #isNew(rows: Rows, told: readonly Told[]): boolean {
    const keyed = told.some(({ fact }) => fact) ? told.filter(({ fact }) => fact) : told;
    const before = keyed.map((one) => this.#duplicates.seen(one));
    const other = before.find((one) => one?.isSame === false);
    const { line } = asOne(rows);
    if (other) this.#leftOut.set(line, { reason: 'duplicate-differs', detail: `from line ${other.line}` });
    else if (before.every((one) => one !== null)) this.#repeats.add(line);
    else return true;
    return false;
  }

  #follow({ occurredAt, row }: Told): void {
    const at = occurredAt.getTime();
    if (this.#lastAt !== null && at < this.#lastAt) this.#unsortedAt ??= row.line;
    this.#lastAt = Math.max(at, this.#lastAt ?? at);
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer); // no encoding is set
  return hash.digest('hex');
}
