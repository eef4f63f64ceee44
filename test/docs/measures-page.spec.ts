import { readFileSync, writeFileSync } from 'node:fs';
import { formatted } from './formatted.js';
import { measuresTable, partOf, workListsTable } from './measures-page.js';

// DOCS=write renews the tables.

const file = new URL('../../docs/measures.md', import.meta.url);
const tables = { measures: measuresTable(), 'work-lists': workListsTable() };

describe('docs/measures.md', () => {
  it.each(Object.entries(tables))('has every one of the %s as it is', async (mark, table) => {
    const page = readFileSync(file, 'utf8');
    const part = partOf(page, mark);
    const expected = await formatted(table, file);
    if (process.env['DOCS'] === 'write') {
      const begin = `<!-- ${mark} -->\n\n`;
      writeFileSync(
        file,
        page.replace(begin + part, () => begin + expected),
      );
    }
    expect(partOf(readFileSync(file, 'utf8'), mark)).toBe(expected);
  });
});
