import { rename, rm, writeFile } from 'node:fs/promises';
import { csvToParquet, orDiskFull } from '@hindsight/archive';
import type { ComparedRuns } from '@hindsight/replay';
import { comparisonJson } from '../replay/comparison-json.js';
import type { Replayed } from '../replay/replay-against.js';
import { matrixCsv, moverColumns, moversCsv } from './exports.js';
import { page } from './page/page.js';
import { filesAt, type ReportFiles, type ReportPlace } from './report-place.js';
import type { Language } from './text.js';
import { reportView } from './view/report-view.js';

export interface ReportOptions {
  /** ISO 4217. */
  readonly currency: string;
  /** What the page opens in; it has both. */
  readonly language: Language;
}

/**
 * Writes the report of a replay; a file that is there already is replaced as a whole.
 * @throws {DiskFull} and leaves what was there
 */
export async function writeReport(
  place: ReportPlace,
  { replayed, moved }: { readonly replayed: Replayed; readonly moved: ComparedRuns['moved'] },
  { currency, language }: ReportOptions,
): Promise<ReportFiles> {
  const { comparison, evidence } = replayed;
  const files = filesAt(place, comparison);
  const json = { evidence, ...comparisonJson(comparison, currency) };
  await orDiskFull(place.folder, async () => {
    await replace(files.html, page(reportView(replayed, currency), language));
    await replace(files.json, `${JSON.stringify(json, null, 2)}\n`);
    await replace(files.matrix, matrixCsv(comparison, currency));
    await replace(files.movers, moversCsv(moved, currency));
    await replaceWith(files.moversParquet, (fresh) =>
      csvToParquet(files.movers, fresh, moverColumns(currency)),
    );
  });
  return files;
}

const replace = (file: string, content: string | AsyncIterable<string>): Promise<void> =>
  replaceWith(file, (fresh) => writeFile(fresh, content));

async function replaceWith(file: string, write: (fresh: string) => Promise<void>): Promise<void> {
  const fresh = `${file}.${process.pid}`;
  try {
    await write(fresh);
    await rename(fresh, file);
  } finally {
    await rm(fresh, { force: true });
  }
}
