import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BadInput } from '../bad-input.js';
import type { Row } from './row.js';
import { headerOf, rowsOf } from './rows.js';

describe('reading the rows of a CSV file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'csv-rows-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function read(content: string | Buffer): Promise<Row[]> {
    const file = join(folder, 'sales.csv');
    await writeFile(file, content);
    const rows: Row[] = [];
    await headerOf(file);
    for await (const row of rowsOf(file)) rows.push(row);
    return rows;
  }

  async function refusal(content: string | Buffer): Promise<string> {
    const error: unknown = await read(content).catch((caught: unknown) => caught);
    if (!(error instanceof BadInput)) throw new Error(`not refused: ${JSON.stringify(error)}`);
    return error.message.replace(`${folder}/`, '');
  }

  it('gives every row its line and its own text', async () => {
    expect(await read('id,name\n1,Ada\n\n2,"Grace, ""Amazing"""\n')).toEqual([
      { line: 2, raw: '1,Ada', fields: ['1', 'Ada'] },
      { line: 4, raw: '2,"Grace, ""Amazing"""', fields: ['2', 'Grace, "Amazing"'] },
    ]);
  });

  it('gives a row of several lines the line it begins on', async () => {
    expect(await read('id,name\n1,"Ada\nLovelace"\n2,Grace')).toEqual([
      { line: 2, raw: '1,"Ada\nLovelace"', fields: ['1', 'Ada\nLovelace'] },
      { line: 4, raw: '2,Grace', fields: ['2', 'Grace'] },
    ]);
  });

  it('reads gzip by its content, CRLF and a byte order mark', async () => {
    const rows = await read(gzipSync('\ufeffid,name\r\n1,Ada\r\n'));
    expect(rows).toEqual([{ line: 2, raw: '1,Ada', fields: ['1', 'Ada'] }]);
  });

  it.each([
    ['an empty file', '', 'sales.csv:1: the file is empty; its first line must name the columns'],
    ['a row of another width', 'id,name\n1,Ada\n2\n', 'sales.csv:3: Invalid Record Length: expect 2, got 1'],
    ['text after a quote', 'id,name\n1,"A"da\n', 'sales.csv:2: Invalid Closing Quote: got "d"'],
    [
      'a quote inside a field',
      'id,name\n1,A"da"\n',
      'sales.csv:2: Invalid Opening Quote: a quote is found on field 1',
    ],
    ['a quote left open', 'id,name\n1,Ada\n2,"Gra\n', 'sales.csv:3: Quote Not Closed'],
    [
      'bytes that are not UTF-8',
      Buffer.from('id,name\n1,Ada\n2,Andr\xe9\n', 'latin1'),
      'sales.csv:3: not UTF-8',
    ],
    [
      'gzip cut short',
      gzipSync('id,name\n1,Ada\n').subarray(0, 24),
      'sales.csv: cannot be read (unexpected end of file)',
    ],
  ])('refuses %s, naming file and line', async (_, content, message) => {
    expect(await refusal(content)).toContain(message);
  });

  it('says in Chinese where, what to look at, and what the reader said', async () => {
    await expect(read('id,name\n1,Ada\n2\n')).rejects.toMatchObject({
      text: {
        zh: expect.stringMatching(/sales\.csv:3：无法按 CSV 读取（"Invalid Record Length.*请检查/) as string,
      },
    });
  });

  it('knows the columns by the first row', async () => {
    const file = join(folder, 'sales.csv');
    await writeFile(file, '\ufeffid,"Full, name"\r\n1,Ada\r\n');
    expect((await headerOf(file)).fields).toEqual(['id', 'Full, name']);
  });

  it('refuses a file that is not there', async () => {
    await expect(rowsOf(join(folder, 'nothing.csv')).next()).rejects.toThrow(
      /nothing.csv: cannot be read \(ENOENT/,
    );
  });
});
