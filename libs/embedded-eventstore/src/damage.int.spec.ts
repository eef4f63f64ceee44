import { mkdir, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GroupCommit } from './core/group-commit.js';
import { Streams } from './core/streams.js';
import { DirectoryDamaged } from './errors.js';
import { verifyEventStore } from './index.js';
import type { Log } from './log/log.js';
import { openDirectory } from './log/open-directory.js';

const BLOCKS = 40;
const marker = (number: number) => `cup ${String(number).padStart(6, '0')} `;

function* pages(log: Log) {
  for (let page = log.page(0, 'forwards'); page.length > 0;) {
    yield page;
    page = log.page((page.at(-1)?.position ?? 0) + 1, 'forwards');
  }
}

const everything = (log: Log) => [...pages(log)].flat().map(({ bytes }) => bytes.toString('latin1'));

describe('a store of which bytes were changed on disk', () => {
  let folder = '';
  let sound = Buffer.alloc(0);
  let written: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'damage-'));
    const opened = await openDirectory(join(folder, 'sound'));
    const streams = new Streams(new GroupCommit(opened.log, () => 0));
    for (let number = 0; number < BLOCKS * 15; number += 15) {
      await streams.append({ stream: Buffer.from('cups'), expected: 'any', events: cups(number) });
    }
    written = everything(opened.log);
    await opened.close();
    sound = await readFile(join(folder, 'sound', 'data.mdb'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const cups = (from: number) =>
    Array.from({ length: 15 }, (_, place) => ({
      id: Buffer.from((from + place).toString(16).padStart(32, '0'), 'hex'),
      type: Buffer.from('Poured'),
      json: false,
      data: Buffer.from(marker(from + place).repeat(90)),
      metadata: Buffer.alloc(0),
    }));

  /** A copy with other bytes at a place. */
  const damagedAt = async (at: number, bytes: Buffer) => {
    const directory = join(folder, 'damaged');
    await rm(directory, { recursive: true, force: true });
    await mkdir(directory);
    const copy = Buffer.from(sound);
    bytes.copy(copy, at);
    await writeFile(join(directory, 'data.mdb'), copy);
    return directory;
  };

  const flipped = (at: number) => damagedAt(at, Buffer.from([(sound[at] ?? 0) ^ 0x10]));

  /** What reading everything gives, or the error that it ends with. */
  const readAll = async (directory: string): Promise<string[]> => {
    const opened = await openDirectory(directory);
    try {
      return everything(opened.log);
    } finally {
      await opened.close();
    }
  };

  it('refuses to read an event with a bit flipped, wherever in it, and verification finds it', async () => {
    for (const number of [0, 7, 100, BLOCKS * 15 - 1]) {
      const at = sound.lastIndexOf(marker(number)) + (number % 9);
      const directory = await flipped(at);
      await expect(readAll(directory)).rejects.toThrow(DirectoryDamaged);
      await expect(verifyEventStore(directory, () => undefined)).rejects.toThrow(/restore it from a backup/);
    }
  });

  it('does not open when its last page was torn', async () => {
    const at = sound.lastIndexOf(marker(BLOCKS * 15 - 1));
    await expect(openDirectory(await damagedAt(at, Buffer.alloc(512)))).rejects.toThrow(DirectoryDamaged);
  });

  it('notices an index that leads elsewhere', async () => {
    // the head of the stream: its number 1 and its last revision, six bytes each
    const head = Buffer.from('000000000001000000000257', 'hex');
    const at = sound.lastIndexOf(head);
    expect(at).toBeGreaterThan(0);
    const directory = await flipped(at + 11);
    await expect(openDirectory(directory)).rejects.toThrow(/stream "cups" is not what was written/);
  });

  it('is not opened when it was cut off', async () => {
    const directory = await damagedAt(0, Buffer.alloc(0));
    const { size } = await stat(join(directory, 'data.mdb'));
    await truncate(join(directory, 'data.mdb'), Math.floor(size / 2));
    await expect(openDirectory(directory)).rejects.toThrow(DirectoryDamaged);
  });

  it('gives the events as they were written when nothing was changed', async () => {
    const directory = await damagedAt(0, Buffer.alloc(0));
    expect(await readAll(directory)).toEqual(written);
    await expect(verifyEventStore(directory, () => undefined)).resolves.toBeUndefined();
  });
});
