import { appendFile, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveWriter } from './archive-writer.js';
import { CachedArchive } from './cache/cached-archive.js';
import { ArchiveFromTheFuture, ManifestDamaged, NoArchive, SegmentDamaged } from './errors.js';
import { readManifest } from './manifest.js';
import { ParquetArchive } from './parquet-archive.js';
import { begin, logOf } from './testing/a-log.js';
import { archived, emptyFolder, locks, writerOptions } from './testing/an-archive.js';
import { toldBy, toldOf } from './testing/told-by.js';
import { verifyArchive } from './verifying/verify-archive.js';

const log = logOf(
  [1, 2, 3, 4].map((hours) => ({
    ...{ customerId: 'ada', storedType: 'CustomerPurchased', occurredAt: begin + hours * 3_600_000 },
    data: { orderId: `o${hours}`, amount: { minor: '100', currency: 'GBP' }, category: 'tea' },
  })),
);

describe('an archive that was damaged', () => {
  let directory: string;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ directory, remove } = await emptyFolder());
    await archived(directory, [log.slice(0, 3)], { buckets: 1 });
  });
  afterEach(() => remove());

  const manifest = () => join(directory, 'manifest.json');
  const segment = async () => join(directory, (await readManifest(directory))?.segments[0]?.file ?? '');
  const reading = async (Kind: typeof ParquetArchive | typeof CachedArchive = ParquetArchive) => {
    const archive = await Kind.open(directory, { locks });
    try {
      return await toldBy(archive);
    } finally {
      await archive.close();
    }
  };
  /** Changes one byte in the middle. */
  const edit = async (path: string) => {
    const content = await readFile(path);
    const middle = Math.floor(content.length / 2);
    content[middle] = 255 - (content[middle] ?? 0);
    await writeFile(path, content);
  };

  it.each([
    ['is missing', (path: string) => rm(path), /is missing; `hindsight archive sync --rebuild`/],
    ['is cut', (path: string) => truncate(path, 100), /has 100 bytes, not \d+/],
    ['is longer', (path: string) => appendFile(path, 'x'), /has \d+ bytes, not \d+/],
    ['was edited', edit, /was edited/],
  ])('says which file %s, to readers and to who verifies', async (_what, damage, said) => {
    await damage(await segment());
    await expect(reading()).rejects.toThrow(SegmentDamaged);
    await expect(reading()).rejects.toThrow(said);
    const { sound, problems } = await verifyArchive(directory, { locks });
    expect(sound).toBe(false);
    expect(problems).toEqual([expect.stringMatching(said)]);
  });

  it('can be made anew', async () => {
    await rm(await segment());
    const writer = await ArchiveWriter.open(directory, { ...writerOptions, buckets: 1, rebuild: true });
    await writer.sync(
      (async function* () {
        await Promise.resolve();
        yield* log;
      })(),
    );
    await writer.close();
    expect(await reading()).toEqual(toldOf(log));
  });

  it.each([
    ['cut', () => truncate(manifest(), 50), ManifestDamaged, /is no JSON object: it is cut/],
    ['empty', () => truncate(manifest(), 0), ManifestDamaged, /is cut/],
    ['of nobody', () => writeFile(manifest(), '{}'), ManifestDamaged, /names no format/],
    ['gone', () => rm(manifest()), NoArchive, /there is no archive; `hindsight archive sync` makes one/],
    [
      'edited',
      async () =>
        writeFile(manifest(), (await readFile(manifest(), 'utf8')).replace('"events": 3', '"events": 4')),
      ManifestDamaged,
      /was edited/,
    ],
    [
      'from the future',
      async () =>
        writeFile(manifest(), (await readFile(manifest(), 'utf8')).replace('"format": 1', '"format": 2')),
      ArchiveFromTheFuture,
      /has format 2, later than this program knows/,
    ],
  ])('with a manifest that is %s is refused by name', async (what, damage, error, said) => {
    await damage();
    await expect(reading()).rejects.toThrow(error);
    await expect(reading()).rejects.toThrow(said);
    if (what === 'gone') return;
    await expect(ArchiveWriter.open(directory, writerOptions)).rejects.toThrow(error);
    await (await locks.lock(directory)).release(); // nobody holds it
  });

  /** Changes a byte of the first section behind the header. */
  const editInstant = async (path: string) => {
    const content = await readFile(path);
    const first = Math.ceil((12 + content.readUInt32LE(8)) / 8) * 8;
    content[first + 3] = 255 - (content[first + 3] ?? 0);
    await writeFile(path, content);
  };

  describe('in its column cache', () => {
    const cache = async () => {
      const [name = ''] = await readdir(join(directory, 'cache'));
      return join(directory, 'cache', name);
    };

    it('makes the columns anew when they are stale', async () => {
      expect(await reading(CachedArchive)).toEqual(toldOf(log.slice(0, 3)));
      await archived(directory, [log.slice(3)]);
      expect(await reading(CachedArchive)).toEqual(toldOf(log));
    });

    it('reads no file again while they are not', async () => {
      await reading(CachedArchive);
      const made = (await stat(await cache())).mtimeMs;
      await rm(await segment());
      expect(await reading(CachedArchive)).toEqual(toldOf(log.slice(0, 3)));
      expect((await stat(await cache())).mtimeMs).toBe(made);
    });

    it.each([
      ['cut', (path: string) => truncate(path, 300)],
      ['cut in their head', (path: string) => truncate(path, 20)],
      ['empty', (path: string) => truncate(path, 0)],
      ['edited in their first instant', editInstant],
      ['something else', (path: string) => writeFile(path, 'hello, this is no cache of columns')],
    ])('makes them anew when they are %s', async (_what, damage) => {
      await reading(CachedArchive);
      const before = await readFile(await cache());
      await damage(await cache());
      expect(await reading(CachedArchive)).toEqual(toldOf(log.slice(0, 3)));
      expect(await readFile(await cache())).toEqual(before);
    });
  });
});
