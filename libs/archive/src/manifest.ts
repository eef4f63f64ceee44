import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, replaceFile } from './durable.js';
import { ArchiveFromTheFuture, ManifestDamaged } from './errors.js';

// What is in the manifest is read by other programs: never rename or reuse a field; another shape is another format.

const format = 1;

/** A Parquet file of some events of one bucket. */
export interface Segment {
  /** Under the directory of the archive, with slashes. */
  readonly file: string;
  readonly bucket: number;
  /** Of its events; those of other files can lie between. */
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly events: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** The event at which an archive stands. */
interface LastEvent {
  readonly position: number;
  readonly customer: string;
  readonly revision: number;
  readonly eventId: string;
}

/** All that an archive is; a file that it does not name is none of its. */
export interface Manifest {
  readonly buckets: number;
  /** Of every amount, ISO 4217. */
  readonly currency: string;
  /** Of the columns, see `shapeOf`. */
  readonly shape: string;
  readonly last: LastEvent | null;
  readonly events: number;
  readonly customers: number;
  /** See `EventDigest`. */
  readonly digest: string;
  readonly segments: readonly Segment[];
}

const fileIn = (directory: string): string => join(directory, 'manifest.json');

/** @returns null where there is no archive @throws {ManifestDamaged} {ArchiveFromTheFuture} */
export async function readManifest(directory: string): Promise<Manifest | null> {
  const text = await readFile(fileIn(directory), 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  return text === null ? null : parse(directory, text);
}

/** Puts it in the place of the one before, all at once and for good. */
export async function writeManifest(directory: string, manifest: Manifest): Promise<void> {
  const sealed = { format, ...manifest };
  await replaceFile(fileIn(directory), `${canonical({ ...sealed, seal: sealOf(sealed) })}\n`);
}

function parse(directory: string, text: string): Manifest {
  const found = json(directory, text);
  if (typeof found['format'] !== 'number') throw new ManifestDamaged(directory, 'names no format');
  if (found['format'] > format) throw new ArchiveFromTheFuture(directory, found['format']);
  const { seal, ...sealed } = found;
  if (seal !== sealOf(sealed)) throw new ManifestDamaged(directory, 'was edited: its seal does not fit');
  delete sealed['format'];
  return sealed as unknown as Manifest; // the seal is that of something this program wrote
}

function json(directory: string, text: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === 'object' && found !== null) return found as Record<string, unknown>;
  } catch {
    // said below
  }
  throw new ManifestDamaged(directory, 'is no JSON object: it is cut');
}

/** Over everything else in the manifest, so that nobody takes half of one for a whole. */
const sealOf = (sealed: object): string => createHash('sha256').update(canonical(sealed)).digest('hex');

/** Keys by name, a line for each segment. */
function canonical(value: object): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isRecord(inner) ? byKey(inner) : inner), 1);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const byKey = (record: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
