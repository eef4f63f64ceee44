import { randomBytes } from 'node:crypto';
import { keyEncryptionContract } from './key-encryption.contract.js';
import { keyStoreContract } from './testing/key-store.contract.js';
import { kekOf, keksIn, LocalKeyEncryption, type Kek } from './local-key-encryption.js';
import { InMemoryKeyStore } from './testing/in-memory-key-store.js';
import { Vault } from './vault.js';

const [old, young] = [kekOf(randomBytes(32)), kekOf(randomBytes(32))];
const local = (...keks: readonly [Kek, ...Kek[]]) => new LocalKeyEncryption(() => Promise.resolve(keks));

keyStoreContract('in memory', () => Promise.resolve(new InMemoryKeyStore()));
keyEncryptionContract('on this machine', () =>
  Promise.resolve({ before: local(old), rotated: local(young, old), forgotten: local(young) }),
);

const said = { sealed: '' };
const opened = async (vault: Vault, id: string, sealed: typeof said) => {
  const opener = await vault.openerOf(id);
  return opener === null || opener === 'destroyed' ? opener : opener.open(['x'], sealed);
};

describe('a vault', () => {
  const keys = new InMemoryKeyStore();
  const vault = new Vault(keys, local(old));
  const sealedFor = async (id: string) => (await vault.sealerOf(id))?.seal(['x'], 'Ada Lovelace') ?? said;

  it('has one key for a customer, however many ask for it at once', async () => {
    const sealed = await Promise.all([1, 2, 3].map(() => sealedFor('ada')));
    expect(new Set(sealed.map((one) => one.sealed)).size).toBe(1);
    expect(await opened(vault, 'ada', await sealedFor('ada'))).toBe('Ada Lovelace');
    expect(await sealedFor('bob')).not.toEqual(await sealedFor('ada'));
  });

  it('makes no key for whoever only wants to read', async () => {
    expect([await vault.openerOf('cyd'), await vault.has('cyd'), await vault.has('ada')]).toEqual([
      null,
      false,
      true,
    ]);
    expect((await keys.find(['cyd'])).size).toBe(0);
  });

  it('opens after a rotation, by any process that has the new key-encryption key alone', async () => {
    const sealed = await sealedFor('ada');
    expect(await new Vault(keys, local(young, old)).rotate()).toEqual({ kek: young.id, rewrapped: 2 });
    expect(await opened(new Vault(keys, local(young)), 'ada', sealed)).toBe('Ada Lovelace');
  });

  it('neither opens nor seals once a key is destroyed, though another process remembers it', async () => {
    const sealed = await sealedFor('ada');
    await new Vault(keys, local(young)).destroy('ada');
    expect(await opened(vault, 'ada', sealed)).toBe('destroyed');
    expect(await new Vault(keys, local(young)).sealerOf('ada')).toBeNull();
    await vault.destroy('ada');
    expect(await vault.sealerOf('ada')).toBeNull();
  });

  it('tells everybody who waited when keys cannot be kept, and tries again for the next', async () => {
    const failing = new InMemoryKeyStore();
    const add = failing.add.bind(failing);
    failing.add = () => Promise.reject(new Error('the disk is full'));
    const full = new Vault(failing, local(old));
    const both = await Promise.allSettled([full.sealerOf('ada'), full.sealerOf('bob')]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    failing.add = add;
    expect(await full.sealerOf('ada')).not.toBeNull();
  });
});

describe('key-encryption keys as text', () => {
  const [a, b] = [randomBytes(32), randomBytes(32)].map((key) => key.toString('base64'));

  it('are one or several, the first of which wraps', () => {
    expect(keksIn(`${a}\n`)).toHaveLength(1);
    const both = [keksIn(`# new\n${a} # of May\n${b}`), keksIn(`${a},${b}`)];
    for (const keks of both)
      expect(keks.map(({ key }) => Buffer.from(key).toString('base64'))).toEqual([a, b]);
  });

  it.each([
    ['nothing', '', /no key/],
    ['a short key', Buffer.alloc(16).toString('base64'), /key 1 is not 32 bytes/],
    ['another thing', `${a} secret`, /key 2 is not 32 bytes/],
  ])('are refused when they are %s, which is not repeated', (_, text, says) => {
    expect(() => keksIn(text)).toThrow(says);
    expect(() => keksIn(text)).not.toThrow(/secret/);
  });
});
