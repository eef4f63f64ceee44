import fc from 'fast-check';
import { inMemory } from '../testing/engine-of.js';
import { BlockWriter } from './block-writer.js';
import { mergeBlocks, mergeBytes } from './merge-blocks.js';
import { wordsOf } from './words.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What customers say, in pieces of one bucket each. */
async function merged(buckets: readonly Readonly<Record<string, readonly string[]>>[]) {
  const pieces = await Promise.all(buckets.map((bucket) => inMemory.keep(written(bucket))));
  const told: [string, string][] = [];
  for await (const some of mergeBlocks(pieces)) {
    told.push(...some.map(({ customerId, bytes }): [string, string] => [customerId, decoder.decode(bytes)]));
  }
  return told;
}

function written(bucket: Readonly<Record<string, readonly string[]>>): readonly Uint8Array[] {
  const writer = new BlockWriter();
  for (const [id, said] of Object.entries(bucket).sort(([a], [b]) => (a < b ? -1 : 1))) {
    writer.begin(id);
    for (const one of said) writer.words(wordsOf(encoder.encode(one)));
  }
  return writer.finish();
}

describe('what buckets say', () => {
  const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,20}$/);
  const said = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 4 });
  const customers = fc.dictionary(id, said, { noNullPrototype: true, maxKeys: 30 });

  it('comes back customer by customer, by id, from however many of them', async () => {
    const property = fc.asyncProperty(customers, fc.integer({ min: 1, max: 5 }), async (all, buckets) => {
      const parts = Array.from({ length: buckets }, (): Record<string, string[]> => ({}));
      Object.entries(all).forEach(([one, words], place) => {
        const part = parts[(place * 7) % buckets];
        if (part) part[one] = words;
      });
      const wanted = Object.entries(all).map(([one, words]) => [one, words.join('')]);
      expect(await merged(parts)).toEqual(wanted.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
    });
    await fc.assert(property);
  });

  it('is whole where it is longer than a chunk, and where a chunk ends within it', async () => {
    const long = 'x'.repeat(400_000);
    const all = { ada: [long, long], bob: [long], cleo: [long, long, long, long], dan: ['short'] };
    expect(written(all).length).toBeGreaterThan(1);
    const lengths = (await merged([all, { carl: [long] }])).map(([one, { length }]) => [one, length]);
    expect(lengths).toEqual([
      ...[
        ['ada', 800_000],
        ['bob', 400_000],
        ['carl', 400_000],
        ['cleo', 1_600_000],
        ['dan', 5],
      ],
    ]);
  });

  it('has numbers as JavaScript prints them', async () => {
    const instant = fc.integer({ min: 9e11, max: 1.1e13 });
    const property = fc.asyncProperty(
      fc.array(fc.oneof(instant, fc.double(), fc.maxSafeInteger())),
      async (all) => {
        const writer = new BlockWriter();
        writer.begin('ada');
        for (const one of all) {
          writer.line(wordsOf(encoder.encode('a')), one, wordsOf(encoder.encode('tail\n')));
        }
        const piece = await inMemory.keep(writer.finish());
        for await (const [block] of mergeBlocks([piece])) {
          if (block) expect(decoder.decode(block.bytes)).toBe(all.map((one) => `a${one}tail\n`).join(''));
        }
      },
    );
    await fc.assert(property);
  });

  it('is the same in one piece, however long it is', async () => {
    const [short, long] = ['x'.repeat(90_000), 'y'.repeat(300_000)];
    const buckets = [
      { ada: [short], bob: [short, short], eve: [long] },
      { carl: ['z'], dan: [long, short] },
    ];
    const pieces = await Promise.all(buckets.map((bucket) => inMemory.keep(written(bucket))));
    let all = '';
    for await (const page of mergeBytes(pieces)) all += decoder.decode(page);
    const wanted = (await merged(buckets)).map(([, words]) => words).join('');
    expect(all.length).toBe(960_001);
    expect(all === wanted).toBe(true); // nobody wants to see where they differ
  });

  it('is nothing where nobody says anything', async () => {
    expect(await merged([{}, {}])).toEqual([]);
  });
});
