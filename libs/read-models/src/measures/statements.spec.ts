import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cardEvents } from '../card/card-events.js';
import { workLists } from '../work-lists/all-work-lists.js';
import { latestEvent, latestEventKnown } from './as-of.js';
import { measures } from './all-measures.js';

// SQL=write renews them.

const folder = new URL('../queries/sql/', import.meta.url);
const card = { name: 'customer', statements: { events: cardEvents } };
const asOf = { name: 'known-through', statements: { latest: latestEvent, 'latest-known': latestEventKnown } };
const statements = Object.entries({
  'as-of': [asOf],
  card: [card],
  measure: measures,
  'work-list': workLists,
}).flatMap(([kind, all]) =>
  all.flatMap(({ name, statements }) =>
    Object.entries(statements).map(
      ([statement, sql]) => [`${kind}.${name}.${statement}.sql`, `${sql.trim()}\n`] as const,
    ),
  ),
);

if (process.env['SQL'] === 'write') {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [file, sql] of statements) writeFileSync(new URL(file, folder), sql);
}

describe('the SQL of measures and work lists', () => {
  it.each(statements)('%s is as it was', (file, sql) => {
    expect(sql).toBe(readFileSync(new URL(file, folder), 'utf8'));
  });

  it('is kept of nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual(statements.map(([file]) => file).sort());
  });

  it('says when, of every one', () => {
    for (const [file, sql] of statements.filter(([name]) => !name.startsWith('as-of.'))) {
      expect([file, sql]).toEqual([file, expect.stringContaining('$1::timestamptz')]);
      expect([file, sql]).toEqual([file, expect.stringContaining('$2::timestamptz')]);
    }
  });
});
