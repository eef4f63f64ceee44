import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveWriter } from './archive-writer.js';
import { DiskFull } from './errors.js';
import { ParquetArchive } from './parquet-archive.js';
import { begin, logOf, stream } from './testing/a-log.js';
import { archived, emptyFolder, locks, writerOptions } from './testing/an-archive.js';
import { toldBy, toldOf } from './testing/told-by.js';

const log = logOf(
  [1, 2, 3, 4].map((hours) => ({
    ...{ customerId: 'ada', storedType: 'CustomerRated', occurredAt: begin + hours * 3_600_000 },
    data: { ratingId: `r${hours}`, instrument: 'csat', score: 5, score100: 100 },
  })),
);

// /dev/full takes no byte: what is written there meets the error of a disk that is full.
describe('a disk that is full', () => {
  let directory: string;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ directory, remove } = await emptyFolder());
    await archived(directory, [log.slice(0, 2)], { buckets: 1 });
  });
  afterEach(() => remove());

  it.each(['incoming.ndjson', 'segment.parquet'])('at %s leaves the archive as it was', async (file) => {
    const before = await readFile(join(directory, 'manifest.json'), 'utf8');
    const writer = await ArchiveWriter.open(directory, { ...writerOptions, buckets: 1 });
    await symlink('/dev/full', join(directory, 'scratch', file));
    await expect(writer.sync(stream(log.slice(2)))).rejects.toThrow(DiskFull);
    await writer.close();
    expect(await readFile(join(directory, 'manifest.json'), 'utf8')).toBe(before);

    await archived(directory, [log.slice(2)], { buckets: 1 });
    const archive = await ParquetArchive.open(directory, { locks });
    expect(await toldBy(archive)).toEqual(toldOf(log));
    await archive.close();
  });
});
