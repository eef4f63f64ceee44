import type { WrappedKey } from '../key-encryption.js';
import type { KeyStore, NewKey } from '../key-store.js';

const wrapped = (kek: string, ...bytes: number[]): WrappedKey => ({ kek, bytes: Uint8Array.from(bytes) });
const adas: NewKey = {
  customerId: 'ada',
  ...{ keyId: 'b6c1a1de-0000-4000-8000-000000000001', wrapped: wrapped('old', 1, 2) },
};
const bobs: NewKey = {
  customerId: 'bob',
  ...{ keyId: 'b6c1a1de-0000-4000-8000-000000000002', wrapped: wrapped('old', 3, 4) },
};

/** What every place for customers' keys keeps to. */
export function keyStoreContract(name: string, open: () => Promise<KeyStore>): void {
  describe(`keys of customers ${name}`, () => {
    const opened = async (...keys: readonly NewKey[]) => {
      const store = await open();
      await store.add(() => Promise.resolve(keys));
      return store;
    };
    const bytesOf = async (store: KeyStore, id: string) => {
      const kept = (await store.find([id])).get(id);
      return kept?.state === 'live' ? [...kept.wrapped.bytes] : null;
    };

    it('are found by customer, as they were added', async () => {
      const store = await opened(adas, bobs);
      expect([...(await store.find(['ada', 'bob', 'cyd'])).keys()].sort()).toEqual(['ada', 'bob']);
      expect((await store.find(['ada'])).get('ada')).toMatchObject({ state: 'live', keyId: adas.keyId });
      expect(await bytesOf(store, 'ada')).toEqual([1, 2]);
    });

    it('stay what they are when another is added', async () => {
      const store = await opened(adas);
      await store.add(() => Promise.resolve([{ ...adas, wrapped: wrapped('old', 9) }, bobs]));
      expect([await bytesOf(store, 'ada'), await bytesOf(store, 'bob')]).toEqual([
        [1, 2],
        [3, 4],
      ]);
    });

    it('are destroyed once, and never followed by another', async () => {
      const store = await opened(adas);
      const destroyed = await store.destroy('ada');
      expect(destroyed).toMatchObject({ state: 'destroyed', keyId: adas.keyId });
      await store.add(() => Promise.resolve([adas]));
      expect(await store.destroy('ada')).toEqual(destroyed);
      expect((await store.find(['ada'])).get('ada')).toEqual(destroyed);
      expect(await store.countByKek()).toEqual(new Map());
    });

    it('can be destroyed before they are there', async () => {
      const store = await opened();
      expect(await store.destroy('ada')).toMatchObject({ state: 'destroyed', keyId: null });
      await store.add(() => Promise.resolve([adas]));
      expect(await bytesOf(store, 'ada')).toBeNull();
    });

    it('are wrapped anew where they are wrapped otherwise, and else left alone', async () => {
      const store = await opened(adas, { ...bobs, wrapped: wrapped('new', 3, 4) });
      expect(await store.countByKek()).toEqual(
        new Map([
          ['old', 1],
          ['new', 1],
        ]),
      );
      const anew = (_: string, { bytes }: WrappedKey) => Promise.resolve(wrapped('new', ...bytes, 7));
      expect(await store.rewrap('new', anew)).toBe(1);
      expect(await store.countByKek()).toEqual(new Map([['new', 2]]));
      expect([await bytesOf(store, 'ada'), await bytesOf(store, 'bob')]).toEqual([
        [1, 2, 7],
        [3, 4],
      ]);
      expect(await store.rewrap('new', anew)).toBe(0);
    });

    it('are not added behind a rotation that they were wrapped before', async () => {
      const store = await opened();
      let rotated: Promise<number> = Promise.reject(new Error('not yet'));
      rotated.catch(() => undefined);
      await store.add(() => {
        rotated = store.rewrap('new', () => Promise.resolve(wrapped('new', 5)));
        return Promise.resolve([adas]);
      });
      expect(await rotated).toBe(1);
      expect(await store.countByKek()).toEqual(new Map([['new', 1]]));
    });
  });
}
