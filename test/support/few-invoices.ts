import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const sample = join(import.meta.dirname, '../../samples/online-retail/invoices.csv.gz');

/** Some hundred customers of the sample, with a whole year of invoices. */
export async function fewInvoices(): Promise<string> {
  const text = gunzipSync(await readFile(sample)).toString();
  const [header = '', ...rows] = text.split('\n');
  return [header, ...rows.filter((row) => /^[^,]*,\d+00,/.test(row) || /^[^,]*,\d+50,/.test(row))].join('\n');
}
