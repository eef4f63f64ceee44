import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Comparison } from '@hindsight/replay';
import { BadInput, messageOf } from '../bad-input.js';
import { said } from '../texts/texts.js';

/** Where a report goes: a folder that took a file a moment ago, and the name asked for, if one was. */
export interface ReportPlace {
  readonly folder: string;
  /** Without its ending; null: by what is compared. */
  readonly name: string | null;
}

export interface ReportFiles {
  readonly html: string;
  readonly json: string;
  readonly matrix: string;
  /** Who holds the money, result by result, through time. */
  readonly holdings: string;
  /** What becomes of customers who began together. */
  readonly cohorts: string;
  readonly movers: string;
  /** The same as Parquet. */
  readonly moversParquet: string;
}

/**
 * Makes sure of the place before anything takes long.
 * @param asked the file of the page; default: in `reports` of the directory of the data
 * @throws {BadInput} nothing can be written there.
 */
export async function placeFor(asked: string | undefined, directory: string): Promise<ReportPlace> {
  if (asked === undefined) {
    const folder = join(directory, 'reports');
    await tryToWrite(folder, folder);
    return { folder, name: null };
  }
  const file = resolve(asked);
  const [, name] = /([^/\\]+)\.html$/.exec(file) ?? [];
  if (name === undefined) throw new BadInput(said('expectedHtml', { file: asked }));
  const isFolder = await stat(file)
    .then((found) => found.isDirectory())
    .catch(() => false);
  if (isFolder)
    throw new BadInput(said('cannotBeWritten', { place: `--report ${asked}`, why: said('itIsADirectory') }));
  await tryToWrite(dirname(file), `--report ${asked}`);
  return { folder: dirname(file), name };
}

async function tryToWrite(folder: string, what: string): Promise<void> {
  const probe = join(folder, `.report-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw new BadInput(said('cannotBeWritten', { place: what, why: messageOf(error) }));
  }
}

/** The page, the comparison as JSON, and what a spreadsheet opens, beside each other. */
export function filesAt({ folder, name }: ReportPlace, { control, candidate }: Comparison): ReportFiles {
  const base = join(folder, name ?? `${control.id}-against-${candidate.id}`);
  return {
    html: `${base}.html`,
    json: `${base}.json`,
    matrix: `${base}.matrix.csv`,
    holdings: `${base}.holdings.csv`,
    cohorts: `${base}.cohorts.csv`,
    movers: `${base}.movers.csv`,
    moversParquet: `${base}.movers.parquet`,
  };
}
