import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chunks } from '@hindsight/replay';
import { SpillFile } from './spill-file.js';

async function bytesOf(chunks: Chunks): Promise<number[][]> {
  const all: number[][] = [];
  for await (const chunk of chunks) all.push([...chunk]);
  return all;
}

describe.each([
  ['in memory', 1 << 20],
  ['on disk', 0],
  ['in memory and then on disk', 3],
])('what waits %s', (_, room) => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-spill-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('comes back chunk by chunk, whoever else kept something meanwhile', async () => {
    const spill = await SpillFile.create(join(folder, 'spill'), room);
    const kept = await Promise.all([
      spill.keep([Uint8Array.of(1, 2), Uint8Array.of(3)]),
      spill.keep([Uint8Array.of(4, 5, 6)]),
      spill.keep([]),
    ]);
    expect(await Promise.all(kept.map(bytesOf))).toEqual([[[1, 2], [3]], [[4, 5, 6]], []]);
    await spill.close();
  });

  it('is given chunk by chunk where a later one is shorter', async () => {
    const spill = await SpillFile.create(join(folder, 'spill'), room);
    const kept = await spill.keep([Uint8Array.of(1, 2, 3), Uint8Array.of(4), Uint8Array.of(5, 6, 7, 8)]);
    expect(await bytesOf(kept)).toEqual([[1, 2, 3], [4], [5, 6, 7, 8]]);
    await spill.close();
  });

  it('leaves nothing behind', async () => {
    const spill = await SpillFile.create(join(folder, 'spill'), room);
    await spill.keep([Uint8Array.of(1)]);
    await spill.close();
    await expect(access(join(folder, 'spill'))).rejects.toThrow('ENOENT');
  });

  it('takes no file that is there', async () => {
    const spill = await SpillFile.create(join(folder, 'spill'), room);
    await expect(SpillFile.create(join(folder, 'spill'), room)).rejects.toThrow('EEXIST');
    await spill.close();
  });
});
