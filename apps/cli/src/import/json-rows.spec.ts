import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headerOf, rowsOf } from './rows.js';

describe('reading lines of JSON as rows', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'json-rows-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function read(content: string | Buffer, name = 'lines.ndjson') {
    const file = join(folder, name);
    await writeFile(file, content);
    const rows = [];
    const header = await headerOf(file);
    for await (const { line, fields } of rowsOf(file)) rows.push([line, ...fields]);
    return { header: header.fields, rows };
  }

  it('has a column for every name that any line has; what a line does not say is empty', async () => {
    const lines = '{"id":"a","n":1}\n\n{"flag":true,"id":"b, \\"c\\"","n":null}\r\n';
    expect(await read(lines)).toEqual({
      header: ['id', 'n', 'flag'],
      rows: [
        [1, 'a', '1', ''],
        [3, 'b, "c"', '', 'true'],
      ],
    });
  });

  it('reads gzip, and a last line without an end', async () => {
    expect(await read(gzipSync('{"id":"a"}\n{"id":"客户"}'), 'lines.ndjson.gz')).toMatchObject({
      rows: [
        [1, 'a'],
        [2, '客户'],
      ],
    });
  });

  it.each([
    ['what is no JSON', '{"id":"a"}\n{"id":', 'lines.ndjson:2: not a JSON object'],
    ['a list', '[1]\n', 'lines.ndjson:1: not a JSON object'],
    [
      'what is not flat',
      '{"id":"a","money":{"minor":"1"}}\n',
      'lines.ndjson:1: money is no text, number or flag',
    ],
  ])('refuses %s, naming file and line', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });
});
