import { rename, writeFile } from 'node:fs/promises';
import { comparisonJson } from '../replay/comparison-json.js';
import type { Replayed } from '../replay/replay-against.js';
import { matrixCsv, moversCsv } from './exports.js';
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

/** Writes the report of a replay; a file that is there already is replaced as a whole. */
export async function writeReport(
  place: ReportPlace,
  replayed: Replayed,
  { currency, language }: ReportOptions,
): Promise<ReportFiles> {
  const { comparison } = replayed;
  const files = filesAt(place, comparison);
  await replace(files.html, page(reportView(replayed, currency), language));
  await replace(files.json, `${JSON.stringify(comparisonJson(comparison, currency), null, 2)}\n`);
  await replace(files.matrix, matrixCsv(comparison, currency));
  await replace(files.movers, moversCsv(comparison, currency));
  return files;
}

async function replace(file: string, content: string): Promise<void> {
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, content);
  await rename(fresh, file);
}
