import { generateKeyPairSync } from 'node:crypto';
import { leafHash } from './hashing.js';
import { handoverIn, KeyLine, signHandover } from './key-line.js';
import { publicKeyOf, verifierKeyText, type NoteSigner } from './note.js';
import { keptHeads, inFile, openHead, signHead, type TreeHead } from './tree-head.js';

const keyOf = (name = 'hindsight/house'): NoteSigner => {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { name, privateKey, publicKey: publicKeyOf(privateKey) };
};
const [first, second, third, thief] = [keyOf(), keyOf(), keyOf(), keyOf()];
const headOf = (treeSize: number): TreeHead => ({
  ...{ origin: first.name, treeSize, rootHash: leafHash(Buffer.from('a')), position: 42n },
  signedAt: '2026-01-05T09:00:00.000Z',
});
const handovers = [signHandover(headOf(10), first, second), signHandover(headOf(20), second, third)];
const keys = (line: KeyLine) => line.keys.map(verifierKeyText);

describe('keys that followed one another', () => {
  it('are known from any one of them', () => {
    const all = [first, second, third].map(verifierKeyText);
    for (const trusted of [first, second, third]) expect(keys(KeyLine.of(trusted, handovers))).toEqual(all);
    expect(keys(KeyLine.of(first, []))).toEqual([verifierKeyText(first)]);
  });

  it('sign heads, each in its time', () => {
    const line = KeyLine.of(first, handovers);
    for (const [size, signer] of [
      [3, first],
      [10, first],
      [10, second],
      [11, second],
      [21, third],
    ] as const)
      expect(verifierKeyText(line.signerOf(signHead(headOf(size), signer)))).toBe(verifierKeyText(signer));
    for (const [size, signer] of [
      [11, first],
      [21, first],
      [21, second],
      [9, second],
      [5, thief],
    ] as const)
      expect(() => line.signerOf(signHead(headOf(size), signer))).toThrow('not signed by the key');
  });

  it('hand over in a head that both sign, which reads as any head', () => {
    const [note = ''] = handovers;
    expect(openHead(note, first)).toEqual(openHead(note, second));
    expect(openHead(note, first)).toEqual(headOf(10));
    expect(keptHeads(inFile(note)).notes).toEqual([note]);
    expect(handoverIn(note)).toMatchObject({ treeSize: 10 });
    expect(handoverIn(signHead(headOf(3), first))).toBeNull();
  });

  it('are not those that one key alone says it hands over to', () => {
    const forged = signHandover(headOf(10), thief, second).replace(
      verifierKeyText(thief),
      verifierKeyText(first),
    );
    expect(() => handoverIn(forged)).toThrow('not signed by the key');
    expect(keys(KeyLine.of(first, [forged]))).toEqual([verifierKeyText(first)]);
  });

  it('are refused where one was handed over twice', () => {
    const stolen = signHandover(headOf(15), first, thief);
    expect(() => KeyLine.of(first, [...handovers, stolen])).toThrow('was handed over twice');
  });
});
