import type { Manifest } from './manifest.js';
import { tableColumns } from './table-columns.js';

/** The columns, as a table of Markdown. */
const columnsTable: string = [
  '| column | type | what it is |',
  '| --- | --- | --- |',
  ...tableColumns.map(
    ({ name, sqlType, isNullable, about }) =>
      `| ${name} | ${sqlType}${isNullable ? ', null' : ''} | ${about} |`,
  ),
].join('\n');

/** A page that goes with an export, for whoever gets nothing else. */
export function readmeOf({ events, customers, currency, last, digest, buckets }: Manifest): string {
  return `# Customer events

${events} events of ${customers} customers, up to position ${last?.position ?? -1} of the log, in Parquet (zstd): a row an event,
as it was recorded. What corrects or withdraws an earlier event is a row of its own. Amounts are minor units of ${currency}.
There are no personal data in here: customer ids are pseudonymous, and of an event only what rules can read is kept.

    SELECT type, count(*) FROM read_parquet('events/*/*.parquet') GROUP BY type;     -- DuckDB

Folder events/bucket=NNN has the customers for whom the first 32 bits of SHA-256 over the id in UTF-8, big endian, modulo
${buckets} are NNN. manifest.json names every file with its SHA-256. Digest of all events: ${digest}

${columnsTable}
`;
}
