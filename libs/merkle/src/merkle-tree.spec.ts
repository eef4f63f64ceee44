import fc from 'fast-check';
import { GrowingTree } from './growing-tree.js';
import { emptyRoot, leafHash } from './hashing.js';
import { consistencyProof, inclusionProof, rootAt } from './proofs.js';
import { mth, path, subproof, TilesInMemory } from './testing/naive-tree.js';
import { TileMissing } from './tiles.js';
import { verifyConsistency, verifyInclusion } from './verification.js';

/** Grown by one batch after the other, from what is kept after each. */
async function grown(leaves: readonly Buffer[], batch = leaves.length || 1): Promise<TilesInMemory> {
  const kept = new TilesInMemory();
  for (let from = 0; from < leaves.length; from += batch) {
    const tree = await GrowingTree.of(kept, from);
    for (const leaf of leaves.slice(from, from + batch)) tree.append(leafHash(leaf));
    kept.keep(tree.changed());
    expect(tree.root()).toEqual(mth(leaves.slice(0, from + batch)));
  }
  return kept;
}

const hex = (hashes: readonly Buffer[]) => hashes.map((hash) => hash.toString('hex'));
const numbered = (count: number) => Array.from({ length: count }, (_, i) => Buffer.from(String(i)));

// The vectors of the reference implementation (google/certificate-transparency, merkle_tree_test.cc; transparency-dev/merkle).
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the published vectors', () => {
  const bytes = leaves.map((leaf) => Buffer.from(leaf, 'hex'));

  it('has their roots, from one leaf to eight', async () => {
    const kept = await grown(bytes);
    const found = await Promise.all(roots.map((_, size) => rootAt(kept, size + 1)));
    expect(hex(found)).toEqual(roots);
    expect((await rootAt(kept, 0)).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('has their inclusion proofs', async () => {
    const kept = await grown(bytes);
    expect(hex(await inclusionProof(kept, 0, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hex(await inclusionProof(kept, 5, 8))).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('has their consistency proofs', async () => {
    const kept = await grown(bytes);
    expect(hex(await consistencyProof(kept, 1, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hex(await consistencyProof(kept, 6, 8))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(hex(await consistencyProof(kept, 2, 5))).toEqual([
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ]);
  });
});

describe('a tree of any size', () => {
  // Sizes around one tile and two: 256 leaves fill one.
  const size = fc.oneof(
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 250, max: 270 }),
    fc.constant(515),
  );
  const within = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  it('is what the definition says, however it was cut into batches, and so are its inclusion proofs', async () => {
    const law = fc.asyncProperty(size, fc.integer({ min: 1, max: 300 }), within, async (size, batch, at) => {
      const leaves = numbered(size);
      const kept = await grown(leaves, Math.max(batch, Math.ceil(size / 20)));
      const index = Math.floor(at * size);
      const proof = await inclusionProof(kept, index, size);
      expect(proof).toEqual(path(index, leaves));
      const said = {
        index,
        size,
        path: proof,
        root: mth(leaves),
        leafHash: leafHash(numbered(size)[index] ?? emptyRoot),
      };
      expect(verifyInclusion(said)).toBe(true);
      expect(verifyInclusion({ ...said, leafHash: emptyRoot })).toBe(false);
      expect(verifyInclusion({ ...said, root: emptyRoot })).toBe(false);
      expect(verifyInclusion({ ...said, path: [...proof, emptyRoot] })).toBe(false);
      if (size > 1) expect(verifyInclusion({ ...said, path: proof.slice(1) })).toBe(false);
      if (size > 1) expect(verifyInclusion({ ...said, index: index === 0 ? 1 : index - 1 })).toBe(false);
    });
    await fc.assert(law, { numRuns: 60 });
  });

  it('is shown to go on from any size before, and from nothing else', async () => {
    const law = fc.asyncProperty(size, within, async (to, at) => {
      const leaves = numbered(to);
      const kept = await grown(leaves);
      const from = Math.floor(at * to) + 1;
      const proof = await consistencyProof(kept, from, to);
      expect(proof).toEqual(subproof(from, leaves));
      const said = { from, to, fromRoot: mth(leaves.slice(0, from)), toRoot: mth(leaves), path: proof };
      expect(verifyConsistency(said)).toBe(true);
      expect(verifyConsistency({ ...said, fromRoot: emptyRoot })).toBe(false);
      expect(verifyConsistency({ ...said, toRoot: emptyRoot })).toBe(false);
      expect(verifyConsistency({ ...said, path: [...proof, emptyRoot] })).toBe(false);
      if (from < to) expect(verifyConsistency({ ...said, path: proof.slice(1) })).toBe(false);
    });
    await fc.assert(law, { numRuns: 60 });
  });

  it('has no proof of what is not there, and none of it holds', async () => {
    const kept = await grown(numbered(3));
    await expect(async () => inclusionProof(kept, 3, 3)).rejects.toThrow('no leaf 3 in a tree of 3');
    await expect(async () => consistencyProof(kept, 4, 3)).rejects.toThrow(RangeError);
    expect(await consistencyProof(kept, 0, 3)).toEqual([]);
    const root = mth(numbered(3));
    expect(verifyInclusion({ index: 3, size: 3, leafHash: root, path: [], root })).toBe(false);
    expect(verifyInclusion({ index: 0.5, size: 1, leafHash: root, path: [], root })).toBe(false);
    expect(verifyConsistency({ from: 0, to: 3, fromRoot: emptyRoot, toRoot: root, path: [] })).toBe(true);
    expect(verifyConsistency({ from: 4, to: 3, fromRoot: root, toRoot: root, path: [] })).toBe(false);
  });

  it('says which tile is missing or too short', async () => {
    const kept = await grown(numbered(300));
    kept.tiles.set('0/1', Buffer.alloc(32));
    await expect(rootAt(kept, 300)).rejects.toThrow(new TileMissing({ level: 0, index: 1 }, 32, 1));
    kept.tiles.delete('1/0');
    await expect(GrowingTree.of(kept, 257)).rejects.toThrow(
      /tile 0 of level 1 .* holds 0 hashes, and must hold 1/,
    );
  });
});
