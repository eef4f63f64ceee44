import type { Row } from './row.js';
import { asOne, grouped } from './group-rows.js';

// eslint-disable-next-line @typescript-eslint/require-await -- a source that happens to be in memory
async function* rowsOf(...texts: string[]): AsyncGenerator<Row> {
  for (const [at, raw] of texts.entries()) yield { line: at + 2, raw, fields: raw.split(',') };
}

const keyOf = ({ fields: [key = ''] }: Row) => key;

async function together(keyed: typeof keyOf | null, ...texts: string[]) {
  const found = [];
  for await (const rows of grouped(rowsOf(...texts), keyed)) found.push(asOne(rows));
  return found;
}

describe('putting rows together', () => {
  it('takes as one those that follow each other with the same key, by the line of the first', async () => {
    expect(await together(keyOf, '#1,a', '#1,b', '#2,c', '#1,d')).toEqual([
      { line: 2, raw: '#1,a\n#1,b' },
      { line: 4, raw: '#2,c' },
      { line: 5, raw: '#1,d' },
    ]);
  });

  it('leaves alone those without a key, and all where none is asked for', async () => {
    expect(await together(keyOf, ',a', ',b')).toEqual([
      { line: 2, raw: ',a' },
      { line: 3, raw: ',b' },
    ]);
    expect(await together(null, '#1,a', '#1,b')).toHaveLength(2);
    expect(await together(keyOf)).toEqual([]);
  });
});
