import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceAll } from '../report/replace-all.js';
import type { ReportPlace } from '../report/report-place.js';
import type { Language } from '../report/text.js';
import type { Swept } from './sweep-against.js';
import { sweepCsv } from './sweep-csv.js';
import { sweepJson } from './sweep-json.js';
import { sweepPage } from './sweep-page.js';
import type { SweepTable } from './sweep-table.js';

export interface SweepReport {
  readonly html: string;
  readonly json: string;
  readonly csv: string;
}

/** Writes the page, the JSON and the table of a sweep beside each other. @throws {DiskFull} and what was there stays */
export async function writeSweep(
  { folder, name }: ReportPlace,
  { swept, table }: { readonly swept: Swept; readonly table: SweepTable },
  { currency, language }: { readonly currency: string; readonly language: Language },
): Promise<SweepReport> {
  const base = join(folder, name ?? `sweep-${swept.candidates[0]?.ruleSet.id ?? ''}`);
  const files = { html: `${base}.html`, json: `${base}.json`, csv: `${base}.csv` };
  const json = sweepJson(swept, table, currency);
  await replaceAll(folder, [
    [files.html, (fresh) => writeFile(fresh, sweepPage(swept, table, language))],
    [files.json, (fresh) => writeFile(fresh, `${JSON.stringify(json, null, 2)}\n`)],
    [files.csv, (fresh) => writeFile(fresh, sweepCsv(table))],
  ]);
  return files;
}
