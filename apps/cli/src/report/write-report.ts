import { writeFile } from 'node:fs/promises';
import { csvToParquet } from '@hindsight/archive';
import type { ComparedRuns } from '@hindsight/replay';
import { comparisonJson } from '../replay/comparison-json.js';
import type { Replayed } from '../replay/replay-against.js';
import { matrixCsv, moverColumns, moversCsv } from './exports.js';
import { cohortsCsv, holdingsCsv } from './over-time-exports.js';
import { page } from './page/page.js';
import { freshOf, replaceAll } from './replace-all.js';
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
 * Writes the report of a replay. Files that are there already are replaced when all of them are written: a disk that is full
 * leaves what was there.
 * @throws {DiskFull}
 */
export async function writeReport(
  place: ReportPlace,
  { replayed, moved }: { readonly replayed: Replayed; readonly moved: ComparedRuns['moved'] },
  { currency, language }: ReportOptions,
): Promise<ReportFiles> {
  const { comparison, evidence } = replayed;
  const files = filesAt(place, comparison);
  const json = { evidence, ...comparisonJson(comparison, currency) };
  await replaceAll(place.folder, [
    [files.html, (fresh) => writeFile(fresh, page(reportView(replayed, currency), language))],
    [files.json, (fresh) => writeFile(fresh, `${JSON.stringify(json, null, 2)}\n`)],
    [files.matrix, (fresh) => writeFile(fresh, matrixCsv(comparison, currency))],
    [files.holdings, (fresh) => writeFile(fresh, holdingsCsv(comparison, currency))],
    [files.cohorts, (fresh) => writeFile(fresh, cohortsCsv(comparison))],
    [files.movers, (fresh) => writeFile(fresh, moversCsv(moved, currency))],
    [files.moversParquet, (fresh) => csvToParquet(freshOf(files.movers), fresh, moverColumns(currency))],
  ]);
  return files;
}
