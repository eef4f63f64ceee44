import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CandidateFile, writeCandidate, type PlacedLine } from './candidate-file.js';

const head = { candidate: 'my-tiers#h', digest: 'd', changes: 5000, knownPosition: '7' };
const changes = Array.from({ length: head.changes }, (_, place) => ({
  ...{ customerId: `c-${place}`, output: 'tier', from: null, to: '重要客户', rule: '大', at: place },
}));

// eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous, memory is not
async function* some<T>(...pages: T[]) {
  yield* pages;
}

describe('the file of what a candidate says', () => {
  let folder: string;
  let file: CandidateFile;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-candidate-'));
    const path = join(folder, 'candidate.ndjson');
    await writeCandidate(path, head, some(changes.slice(0, 10), [], changes.slice(10)));
    file = await CandidateFile.open(path);
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function read(
    from: number,
    customerId: string | null = null,
  ): Promise<{ readonly lines: PlacedLine[]; readonly pages: number }> {
    const pages = [];
    for await (const page of file.pages(from, customerId)) pages.push(page);
    return { lines: pages.flat(), pages: pages.length };
  }

  it('gives back its head and every change in order, page by page', async () => {
    expect(file.head).toEqual(head);
    const { lines, pages } = await read(file.begin);
    expect(lines.map(({ line }) => line)).toEqual(changes.map((one, revision) => ({ revision, ...one })));
    expect(pages).toBeGreaterThan(4);
  });

  it('goes on at any place that it gave, which are all that it takes', async () => {
    const { lines } = await read(file.begin);
    for (const place of [0, 1, 2499, 4998]) {
      const next = lines[place]?.next ?? NaN;
      expect(await file.isPlace(next)).toBe(true);
      expect((await read(next)).lines).toEqual(lines.slice(place + 1));
      expect(await file.isPlace(next + 1)).toBe(false);
    }
    const end = lines.at(-1)?.next ?? NaN;
    expect([await file.isPlace(end), (await read(end)).lines]).toEqual([true, []]);
    expect([await file.isPlace(0), await file.isPlace(end + 1)]).toEqual([false, false]);
    expect(await file.isPlace(file.begin)).toBe(true);
  });

  it('reads no more than the pages that a customer may be in, from any place on', async () => {
    const all = await read(file.begin);
    for (const [n, one] of all.lines.entries()) {
      if (n % 100 > 0) continue;
      const { customerId } = one.line;
      const { lines, pages } = await read(file.begin, customerId);
      expect([customerId, lines.filter(({ line }) => line.customerId === customerId)]).toEqual([
        customerId,
        [one],
      ]);
      expect(pages).toBeLessThan(all.pages / 2);
      const behind = await read(one.next, customerId);
      expect(behind.lines.filter(({ line }) => line.customerId === customerId)).toEqual([]);
    }
    expect((await read(file.begin, 'nobody')).pages).toBeLessThan(all.pages / 2);
  });
});
