import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

interface Told {
  readonly name: string;
  readonly ok: boolean;
  readonly problems: number;
  readonly ms: number;
}

const fine = [
  'a byte order mark',
  'CRLF',
  'a name of 200,000 letters',
  'as many rows as fit',
  'NUL',
  'right to left',
  'every kind of space',
];

describe('a rule set that is meant to hurt', () => {
  it('is answered with problems in under two seconds, by a process that may have 200 MB', async () => {
    const words = ['--max-old-space-size=200', '--import', './test/support/typescript.mjs'];
    const run = promisify(execFile)(process.execPath, [...words, 'test/reference/check-bad-documents.ts'], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const told = (await run).stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Told);
    expect(told.length).toBeGreaterThan(30);
    expect(told.filter(({ ms }) => ms > 2000)).toEqual([]);
    expect(told.filter(({ ok, problems }) => ok !== (problems === 0))).toEqual([]);
    expect(
      told
        .filter(({ ok }) => ok)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(fine.toSorted());
  }, 120_000);
});
