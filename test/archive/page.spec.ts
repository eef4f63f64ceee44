import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { ArchiveWriter, exportArchive, readManifest } from '@hindsight/archive';
import { archiveOptions } from '../../apps/cli/src/archive/archive-place.js';
import { fewEvents } from './few-events.js';

const page = await readFile(join(import.meta.dirname, '../../docs/archive.md'), 'utf8');

/** The SQL of the page that DuckDB runs, in order. */
const statements = [...page.slice(0, page.indexOf('### Python')).matchAll(/```sql\n([^]*?)```/g)].map(
  ([, sql]) => sql ?? '',
);

describe('the page about the archive', () => {
  let folder: string;
  let archive: string;
  let exported: string;
  let duckdb: DuckDBConnection;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-page-'));
    archive = join(folder, 'archive');
    exported = join(folder, 'export');
    const writer = await ArchiveWriter.open(archive, { ...archiveOptions, currency: 'GBP' });
    await writer.sync(fewEvents());
    await writer.close();
    await exportArchive(archive, exported, archiveOptions);
    duckdb = await (await DuckDBInstance.create()).connect();
  }, 60_000);
  afterAll(async () => {
    duckdb.closeSync();
    await rm(folder, { recursive: true });
  });

  const answers = async (which: number): Promise<unknown> => {
    const sql = statements[which] ?? '';
    const here = sql.replaceAll('.hindsight/archive', archive).replaceAll('/tmp/events', exported);
    return (await duckdb.runAndReadAll(here)).getRowsJson();
  };

  it('counts the events of the files that the manifest names', async () => {
    const [set = '', count = ''] = (statements[0] ?? '').split(/;\n/);
    await duckdb.run(set.replaceAll('.hindsight/archive', archive));
    expect((await duckdb.runAndReadAll(count)).getRowsJson()).toEqual([['8']]);
  });

  it('tells what came in and was returned, by month', async () => {
    expect(await answers(1)).toEqual([
      ['2011-05', 20, null],
      ['2011-06', 5, -2.5],
    ]);
  });

  it('counts purchases as they were corrected', async () => {
    expect(await answers(2)).toEqual([
      ['ada', 15],
      ['bob', 5],
    ]);
  });

  it('tells what was known', async () => {
    expect(await answers(3)).toEqual([['3']]);
  });

  it('tells what counts', async () => {
    const [create = '', count = ''] = (statements[4] ?? '').split(/;\n/);
    await duckdb.run(create.replaceAll('/tmp/events', exported));
    expect((await duckdb.runAndReadAll(count)).getRowsJson()).toEqual([['6']]);
  });

  it('tells what a simulation made up', async () => {
    expect(await answers(5)).toEqual([['contacted', '1']]);
  });

  it('computes the digest', async () => {
    const [parts] = (await answers(6)) as [[string, string, string, string]];
    const sum = parts.reduce((all, part) => (all << 64n) + BigInt(part), 0n) % 2n ** 256n;
    expect(sum.toString(16).padStart(64, '0')).toBe((await readManifest(archive))?.digest);
  });

  it('says of the columns what an export says, which says where its customers are', async () => {
    const readme = await readFile(join(exported, 'README.md'), 'utf8');
    expect(rowsOf(readme).length).toBeGreaterThan(60);
    expect(rowsOf(page)).toEqual(expect.arrayContaining(rowsOf(readme)));
    const [rows] = [
      (
        await duckdb.runAndReadAll(`SELECT DISTINCT customer, bucket FROM read_parquet('${exported}/events/*/*.parquet')
        WHERE (('0x' || sha256(customer)[1:8])::UBIGINT % 16) <> bucket::INTEGER`)
      ).getRowsJson(),
    ];
    expect(rows).toEqual([]);
  });
});

/** Rows of tables, whatever their layout. */
const rowsOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^\|.*\|$/gm)].map(([row]) => row.replace(/ +/g, ' ').replace(/-+/g, '-'));
