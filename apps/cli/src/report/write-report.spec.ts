import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskFull } from '@hindsight/archive';
import { replayed, spendOver } from './testing/replayed.js';
import { writeReport } from './write-report.js';

const options = { currency: 'GBP', language: 'en' } as const;
const written = [
  ...['board.cohorts.csv', 'board.holdings.csv', 'board.html', 'board.json', 'board.matrix.csv'],
  ...['board.movers.csv', 'board.movers.parquet'],
];

describe('writing a report', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-written-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = async (over: number) => {
    const { moved, ...of } = await replayed(spendOver(50), spendOver(over));
    await writeReport({ folder, name: 'board' }, { replayed: of, moved }, options);
  };
  const all = () => Promise.all(written.map((file) => readFile(join(folder, file))));

  it('leaves its files and nothing else', async () => {
    await write(20);
    expect(await readdir(folder)).toEqual(written);
  });

  // /dev/full takes no byte: what is written there meets the error of a disk that is full.
  it.each(['board.html', 'board.movers.csv'])(
    'replaces none of them when the disk is full at %s',
    async (file) => {
      await write(20);
      const before = await all();
      await symlink('/dev/full', join(folder, `${file}.${process.pid}`));
      await expect(write(3)).rejects.toThrow(DiskFull);
      expect(await all()).toEqual(before);
      expect(await readdir(folder)).toEqual(written);
    },
  );
});
