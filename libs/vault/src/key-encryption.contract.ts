import { randomBytes } from 'node:crypto';
import { KekMissing, WrappingBroken, type KeyEncryption } from './key-encryption.js';

/** Some key-encryption keys of an adapter: what it wraps by, and the same after a rotation, with the earlier one and without. */
export interface KekStages {
  readonly before: KeyEncryption;
  readonly rotated: KeyEncryption;
  readonly forgotten: KeyEncryption;
}

/** What every holder of key-encryption keys keeps to. */
export function keyEncryptionContract(name: string, stages: () => Promise<KekStages>): void {
  describe(`keys wrapped ${name}`, () => {
    const key = randomBytes(32);

    it('unwrap to what they were, for the customer they are of', async () => {
      const { before } = await stages();
      const wrapped = await before.wrap(key, 'ada');
      expect(wrapped.kek).toBe(await before.current());
      expect(Buffer.from(wrapped.bytes).includes(key)).toBe(false);
      expect(Buffer.from(await before.unwrap(wrapped, 'ada'))).toEqual(key);
      await expect(before.unwrap(wrapped, 'bob')).rejects.toThrow(WrappingBroken);
    });

    it('are other bytes each time', async () => {
      const { before } = await stages();
      expect((await before.wrap(key, 'ada')).bytes).not.toEqual((await before.wrap(key, 'ada')).bytes);
    });

    it('do not unwrap where they were altered', async () => {
      const { before } = await stages();
      const { kek, bytes } = await before.wrap(key, 'ada');
      const altered = Uint8Array.from(bytes, (byte, place) => (place === 20 ? byte ^ 1 : byte));
      await expect(before.unwrap({ kek, bytes: altered }, 'ada')).rejects.toThrow(WrappingBroken);
    });

    it('unwrap after a rotation, until the earlier key-encryption key is forgotten', async () => {
      const { before, rotated, forgotten } = await stages();
      const wrapped = await before.wrap(key, 'ada');
      expect(await rotated.current()).not.toBe(wrapped.kek);
      expect(Buffer.from(await rotated.unwrap(wrapped, 'ada'))).toEqual(key);
      await expect(forgotten.unwrap(wrapped, 'ada')).rejects.toThrow(KekMissing);
      expect((await rotated.wrap(key, 'ada')).kek).toBe(await forgotten.current());
    });
  });
}
