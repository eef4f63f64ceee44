import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveWriter } from './archive-writer.js';
import { ArchiveOfOtherShape, EventOutOfOrder, HistoryNotContiguous } from './errors.js';
import { readManifest } from './manifest.js';
import { ParquetArchive } from './parquet-archive.js';
import { begin, logOf, stream, type Said } from './testing/a-log.js';
import { archived, emptyFolder, locks, writerOptions } from './testing/an-archive.js';
import { toldBy, toldOf } from './testing/told-by.js';

const bought = (customerId: string, hours: number): Said => ({
  ...{ customerId, storedType: 'CustomerPurchased', occurredAt: begin + hours * 3_600_000 },
  data: { orderId: `o${hours}`, amount: { minor: '100', currency: 'GBP' } },
});

// Ada and bob are in different buckets of three; ada's events are told out of the order in which they happened.
const log = logOf([5, 1, 9, 3, 7, 2, 8, 4].map((hours, i) => bought(i % 2 === 0 ? 'ada' : 'bob', hours)));

describe('an archive', () => {
  let directory: string;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ directory, remove } = await emptyFolder());
  });
  afterEach(() => remove());

  const filesIn = async (folder: string): Promise<string[]> =>
    (await readdir(join(directory, folder), { recursive: true }).catch(() => [])).filter((one) =>
      one.includes('.'),
    );
  const told = async () => {
    const archive = await ParquetArchive.open(directory, { locks });
    try {
      return await toldBy(archive);
    } finally {
      await archive.close();
    }
  };

  it('takes in what is new and nothing twice: the digest is that of the events, however they came', async () => {
    await archived(directory, [log]);
    const atOnce = await readManifest(directory);
    await remove();
    await archived(directory, [log.slice(0, 3), [], log.slice(3, 4), log.slice(4)]);
    const inPortions = await readManifest(directory);
    expect(inPortions).toMatchObject({ events: 8, customers: 2, digest: atOnce?.digest, last: atOnce?.last });
    expect(inPortions?.segments.length).toBeGreaterThan(atOnce?.segments.length ?? 0);
    expect(await told()).toEqual(toldOf(log));
  });

  it('takes in more than it holds in memory, portion by portion', async () => {
    await archived(directory, [log], { eventsAtOnce: 3 });
    expect(await told()).toEqual(toldOf(log));
  });

  it('merges small files by itself when there are many, and all of them when it is told to', async () => {
    const portions = log.map((one) => [one]);
    await archived(directory, portions, { buckets: 1 });
    expect((await readManifest(directory))?.segments.map(({ events }) => events)).toEqual([5, 1, 1, 1]);
    const writer = await ArchiveWriter.open(directory, writerOptions);
    await writer.compact();
    await writer.close();
    expect(await filesIn('events')).toHaveLength(1);
    expect(await told()).toEqual(toldOf(log));
  });

  it('keeps the files that somebody reads, and removes them when nobody does any more', async () => {
    await archived(directory, [log.slice(0, 4), log.slice(4)]);
    const reader = await ParquetArchive.open(directory, { locks });
    const writer = await ArchiveWriter.open(directory, writerOptions);
    await writer.compact();
    expect(await filesIn('events')).toHaveLength(6);
    expect(await toldBy(reader)).toEqual(toldOf(log));
    await reader.close();
    await writer.compact();
    await writer.close();
    expect(await filesIn('events')).toHaveLength(2);
  });

  it('is written by one at a time', async () => {
    const writer = await ArchiveWriter.open(directory, writerOptions);
    await expect(ArchiveWriter.open(directory, writerOptions)).rejects.toThrow(/in use/);
    await writer.close();
    await archived(directory, [log]);
  });

  it.each([
    ['a hole', [log[0], log[2], log[6]], 'ada', 2, 3],
    ['a beginning that is missing', [log[2], log[4]], 'ada', 0, 1],
    ['an event twice', [log[0], { ...log[2], revision: 0 }], 'ada', 1, 0],
  ])('refuses a history with %s, and is as it was', async (_what, events, customerId, expected, found) => {
    const whole = events.flatMap((one) => (one?.data ? [one as (typeof log)[number]] : []));
    await expect(archived(directory, [whole])).rejects.toThrow(
      new HistoryNotContiguous(directory, customerId, expected, found),
    );
    expect(await readManifest(directory)).toMatchObject({ events: 0, segments: [] });
    expect(await filesIn('events')).toEqual([]);
  });

  it('refuses a history that does not go on where it stands', async () => {
    await archived(directory, [log.slice(0, 3)]);
    await expect(archived(directory, [log.slice(5)])).rejects.toThrow(
      new HistoryNotContiguous(directory, 'bob', 1, 2),
    );
    expect(await told()).toEqual(toldOf(log.slice(0, 3)));
  });

  it('refuses events before the place where it stands', async () => {
    await archived(directory, [log]);
    await expect(archived(directory, [log])).rejects.toThrow(EventOutOfOrder);
  });

  it('keeps what was taken in before the log broke off', async () => {
    async function* broken() {
      yield* stream(log.slice(0, 4));
      throw new Error('the log is gone');
    }
    const writer = await ArchiveWriter.open(directory, { ...writerOptions, eventsAtOnce: 3 });
    await expect(writer.sync(broken())).rejects.toThrow('the log is gone');
    await writer.close();
    expect(await told()).toEqual(toldOf(log.slice(0, 3)));
    expect(await filesIn('scratch')).toEqual([]);
  });

  it('made anew is the old one until all of the new one is there', async () => {
    await archived(directory, [log.slice(0, 4)]);
    const before = await readFile(join(directory, 'manifest.json'), 'utf8');
    const writer = await ArchiveWriter.open(directory, { ...writerOptions, eventsAtOnce: 3, rebuild: true });
    async function* watching() {
      for await (const one of stream(log)) {
        expect(await readFile(join(directory, 'manifest.json'), 'utf8')).toBe(before);
        yield one;
      }
    }
    await writer.sync(watching());
    await writer.close();
    expect(await told()).toEqual(toldOf(log));
  });

  it('refuses to mix currencies', async () => {
    await archived(directory, [log]);
    await expect(archived(directory, [], { currency: 'EUR' })).rejects.toThrow(ArchiveOfOtherShape);
    await rm(directory, { recursive: true });
    await archived(directory, [log], { currency: 'EUR' });
  });
});
