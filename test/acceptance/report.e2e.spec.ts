import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { createDatabase, type TestDatabase } from '../support/create-database.js';
import { fewInvoices } from '../support/few-invoices.js';
import { runHindsight } from '../support/run-hindsight.js';

const root = join(import.meta.dirname, '../..');
const samples = join(root, 'samples');
const artifacts = join(root, '.hindsight/artifacts');
const candidate = join(samples, 'rules/tier-half-year.yaml');
const nasty = `<script>document.title = 'taken'</script>`;

/** The candidate with nine results more, most of them with names that take room. */
async function manyResults(): Promise<string> {
  const names = Array.from(
    { length: 9 },
    (_, i) => `第${i}级 a long name ${'客户'.repeat(i)}${'x'.repeat(2 * i)}`,
  );
  const rows = names.map(
    (name, i) => `- { id: r${i}, when: 'spend_180d >= ${(9 - i) * 300}', then: ${name} }`,
  );
  const text = await readFile(candidate, 'utf8');
  return text
    .replace(
      /( +)rows:\n/,
      (head, indent: string) => head + rows.map((row) => `${indent}  ${row}\n`).join(''),
    )
    .replace(/order: \[/, `order: [${names.join(', ')}, `);
}

/** Runs in the page: texts of a chart in sight that lie on each other, or stick out of it. */
const collisions = `[...document.querySelectorAll('.chart svg')].filter((svg) => svg.checkVisibility()).flatMap((svg) => {
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
  const out = texts.filter(([, box]) => box.left < frame.left - 2 || box.right > frame.right + 2);
  const hit = texts.filter(([, a], i) => texts.some(([, b], j) => j > i &&
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6));
  return [...out, ...hit].map(([text]) => text);
})`;

/** A report as programs wrote it that counted nothing through time. */
function asBefore(text: string): string {
  const { evidence, ...said } = JSON.parse(text) as { evidence: object; holdings?: object; cohorts?: object };
  delete said.holdings;
  delete said.cohorts;
  const result = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  return JSON.stringify({ evidence: { ...evidence, result }, ...said });
}

async function parquetRows(file: string): Promise<Record<string, unknown>[]> {
  const duckdb = await (await DuckDBInstance.create()).connect();
  const reader = await duckdb.runAndReadAll(`SELECT * FROM read_parquet('${file}')`);
  duckdb.closeSync();
  return reader.getRowObjectsJS();
}

describe('the report of a replay', () => {
  let folder: string;
  let database: TestDatabase;
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-report-'));
    [database, browser] = await Promise.all([createDatabase(), openBrowser()]);
    await writeFile(join(folder, 'invoices.csv'), await fewInvoices());
    const titled = (await readFile(candidate, 'utf8')).replace(
      /^title: .*$/m,
      `title: { en: "${nasty}", zh: "${nasty}" }`,
    );
    await writeFile(join(folder, 'nasty.yaml'), titled);
    const imported = await hindsight('import', 'invoices.csv', '--preset', 'online-retail');
    expect([imported.code, imported.err]).toEqual([0, '']);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const hindsight = (...words: string[]) =>
    runHindsight([...words, '--dir', 'data', '--json'], { cwd: folder, env: { DATABASE_URL: database.url } });

  async function replay(file: string, ...words: string[]): Promise<string> {
    const { code, out, err } = await hindsight(
      'replay',
      '--control',
      'tier-pyramid',
      '--candidate',
      file,
      ...words,
    );
    expect([code, err]).toEqual([0, '']);
    return (JSON.parse(out) as { report: string }).report;
  }

  /** Opens a page and notes whatever it complains of, asks for, or pops up. */
  async function open(file: string): Promise<{ page: Page; noted: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1180, height: 900 } });
    const noted: string[] = [];
    const url = pathToFileURL(file).href;
    page.on('console', (message) => noted.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => noted.push(`error: ${error.message}`));
    page.on('request', (request) => request.url() === url || noted.push(`request: ${request.url()}`));
    page.on('dialog', (dialog) => noted.push(`dialog: ${dialog.message()}`));
    await page.goto(url);
    return { page, noted };
  }

  const visible = async (page: Page, language: 'en' | 'zh') => {
    const charts = await page.locator(`main [lang="${language}"] .chart svg`).all();
    const boxes = await Promise.all(charts.map((chart) => chart.boundingBox()));
    return boxes.filter((box) => box !== null && box.width > 400 && box.height > 100).length;
  };

  /** Charts without a word, which are the same in both languages. */
  const maps = async (page: Page) => {
    const boxes = await Promise.all(
      (await page.locator('main section > .chart svg').all()).map((chart) => chart.boundingBox()),
    );
    return boxes.filter((box) => box !== null && box.width > 400 && box.height > 50).length;
  };

  it('opens in a browser with every chart in sight, in both languages, and asks for nothing', async () => {
    const { page, noted } = await open(await replay(candidate));
    await mkdir(artifacts, { recursive: true });
    expect([await visible(page, 'en'), await visible(page, 'zh')]).toEqual([7, 0]);
    expect(await maps(page)).toBe(1); // of four results; the others open with a click
    expect(await page.evaluate(collisions)).toEqual([]);
    await page.screenshot({ path: join(artifacts, 'report-en.png'), fullPage: true });

    await page.getByText('中文', { exact: true }).click();
    expect([await visible(page, 'en'), await visible(page, 'zh')]).toEqual([0, 7]);
    expect(await page.locator('h1').innerText()).toContain('客户金字塔 ↔ 半年客户金字塔');
    expect(await page.getByText('What was compared').isVisible()).toBe(false);
    await page.screenshot({ path: join(artifacts, 'report-zh.png'), fullPage: true });

    await page.pdf({ path: join(artifacts, 'report-zh.pdf'), preferCSSPageSize: true });
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(noted).toEqual([]);
    await page.close();
  }, 60_000);

  it('goes where it is told, in the language it is told, with its exports beside it', async () => {
    const report = await replay(candidate, '--report', 'out/deep/board.html', '--lang', 'zh');
    expect(report).toBe(join(folder, 'out/deep/board.html'));
    expect(await readdir(join(folder, 'out/deep'))).toEqual(
      ['cohorts.csv', 'holdings.csv', 'html', 'json', 'matrix.csv', 'movers.csv', 'movers.parquet'].map(
        (ending) => `board.${ending}`,
      ),
    );
    const { page } = await open(report);
    expect([await visible(page, 'en'), await visible(page, 'zh')]).toEqual([0, 7]);
    await page.close();
  }, 60_000);

  it('has everybody who moved beside it, as a spreadsheet and as Parquet', async () => {
    const report = await replay(candidate, '--report', 'all.html', '--movers', '1');
    const json = JSON.parse(await readFile(report.replace('.html', '.json'), 'utf8')) as {
      outputs: { moved: number; movers: object[] }[];
    };
    const moved = json.outputs.reduce((sum, output) => sum + output.moved, 0);
    expect(moved).toBeGreaterThan(5);
    expect(json.outputs.map(({ movers }) => movers.length)).toEqual([1]);
    const lines = (await readFile(report.replace('.html', '.movers.csv'), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(1 + moved);
    const rows = await parquetRows(report.replace('.html', '.movers.parquet'));
    expect(rows.map((row) => row['customer'])).toEqual(lines.slice(1).map((line) => line.split(',')[1]));
  }, 60_000);

  it('can be run again on what was known then, whatever was recorded since', async () => {
    const json = (await replay(candidate, '--report', 'kept.html')).replace('.html', '.json');
    const later = (await fewInvoices())
      .split('\n')
      .slice(0, 2)
      .join('\n')
      .replace(/\d{4}-\d\d-\d\d/, '2011-12-20');
    await writeFile(join(folder, 'later.csv'), later.replace(/^(\d+),/m, '999999,'));
    const imported = await hindsight('import', 'later.csv', '--preset', 'online-retail');
    expect(imported.code).toBe(0);

    const same = await hindsight('replay', 'verify', json);
    expect([same.code, same.err]).toEqual([0, '']);
    expect(JSON.parse(same.out)).toMatchObject({ identical: true, differences: [] });

    const text = await readFile(json, 'utf8');
    await writeFile(join(folder, 'earlier.json'), asBefore(text));
    const earlier = await hindsight('replay', 'verify', 'earlier.json');
    expect(JSON.parse(earlier.out)).toMatchObject({ identical: true, differences: [] });

    await writeFile(join(folder, 'edited.json'), text.replace(/"customers": \d+/, '"customers": 1'));
    const edited = await hindsight('replay', 'verify', 'edited.json');
    expect(edited.code).toBe(1);
    expect(JSON.parse(edited.out)).toMatchObject({ identical: false });
  }, 120_000);

  it.each([
    ['a page', 'README.md', /is no report of a replay as JSON/],
    ['nothing', 'nowhere.json', /cannot be read/],
  ])('cannot be run again from %s', async (_, file, expected) => {
    const { code, err } = await runHindsight(['replay', 'verify', join(root, file)], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toMatch(expected);
  });

  it('shows a title that is a script as what it is: text', async () => {
    const { page, noted } = await open(await replay('nasty.yaml', '--report', 'nasty.html'));
    expect(await page.locator('h1').innerText()).toContain(nasty);
    expect([await page.title(), await page.locator('script').count()]).toEqual([
      'tier-pyramid ↔ tier-half-year',
      0,
    ]);
    expect(noted).toEqual([]);
    await page.close();
  }, 60_000);

  it('has room for many results with long names', async () => {
    await writeFile(join(folder, 'many.yaml'), await manyResults());
    const { page } = await open(await replay('many.yaml', '--report', 'many.html'));
    await page.screenshot({ path: join(artifacts, 'report-many.png'), fullPage: true });
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await page.evaluate(collisions)).toEqual([]);
    await page.close();
  }, 60_000);

  it.each([
    ['a place below a file', 'invoices.csv/report.html', /EEXIST|ENOTDIR/],
    ['a folder', 'folder.html', /it is a directory/],
    ['another ending', 'report.txt', /expected a file that ends in \.html/],
  ])('refuses %s in one line, before anything is started', async (_, report, expected) => {
    await mkdir(join(folder, 'folder.html'), { recursive: true });
    const words = ['replay', '--control', 'tier-pyramid', '--candidate', candidate, '--report', report];
    const { code, out, err } = await runHindsight([...words, '--dir', 'untouched'], { cwd: folder });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^hindsight: --report [^\n]*\n$/);
    expect(err).toMatch(expected);
    expect(existsSync(join(folder, 'untouched'))).toBe(false);
  });
});
