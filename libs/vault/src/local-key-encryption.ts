import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto';
import { KekMissing, WrappingBroken, type KeyEncryption, type WrappedKey } from './key-encryption.js';

/** A key-encryption key. */
export interface Kek {
  /** Made of the key: the first 64 bits of its SHA-256, as hex. */
  readonly id: string;
  readonly key: Uint8Array;
}

/** What is said to hold key-encryption keys does not. */
export class UnfitKeks extends Error {
  override readonly name = 'UnfitKeks';
  constructor(readonly entry: number | null) {
    super(
      entry === null
        ? 'no key: expected 32 random bytes as base64, such as of "openssl rand -base64 32"'
        : `key ${entry} is not 32 bytes as base64`,
    );
  }
}

const [kekBytes, nonceBytes, tagBytes] = [32, 12, 16];

/** A key-encryption key from its bytes. @param key 32 random bytes */
export const kekOf = (key: Uint8Array): Kek => ({ id: hash('sha256', key, 'hex').slice(0, 16), key });

/**
 * Reads keys as text has them: base64, with blanks, commas or line breaks between; the first one wraps. What follows `#` on a line is
 * not read.
 * @throws {UnfitKeks} with the place of the first that is none, from 1; never with what stands there
 */
export function keksIn(text: string): readonly [Kek, ...Kek[]] {
  const entries = text.replaceAll(/#.*$/gm, '').split(/[\s,]+/);
  const [first, ...others] = entries.filter((entry) => entry !== '').map(kekIn);
  if (!first) throw new UnfitKeks(null);
  return [first, ...others];
}

function kekIn(entry: string, place: number): Kek {
  const key = Buffer.from(entry, 'base64');
  const isBase64 = key.toString('base64').replace(/=+$/, '') === entry.replace(/=+$/, '');
  if (!isBase64 || key.length !== kekBytes) throw new UnfitKeks(place + 1);
  return kekOf(key);
}

/** Key-encryption keys of this machine: AES-256-GCM with random nonces, the customer's id authenticated. */
export class LocalKeyEncryption implements KeyEncryption {
  /** @param keks asked each time, so that a file that was rotated is heeded; the first one wraps */
  constructor(private readonly keks: () => Promise<readonly [Kek, ...Kek[]]>) {}

  async current(): Promise<string> {
    return (await this.keks())[0].id;
  }

  async wrap(key: Uint8Array, of: string): Promise<WrappedKey> {
    const [kek] = await this.keks();
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', kek.key, nonce).setAAD(Buffer.from(of));
    const bytes = Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
    return { kek: kek.id, bytes };
  }

  async unwrap({ kek: id, bytes }: WrappedKey, of: string): Promise<Uint8Array> {
    const kek = (await this.keks()).find((one) => one.id === id);
    if (!kek) throw new KekMissing(id);
    try {
      const decipher = createDecipheriv('aes-256-gcm', kek.key, bytes.subarray(0, nonceBytes));
      decipher.setAAD(Buffer.from(of)).setAuthTag(bytes.subarray(-tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    } catch {
      throw new WrappingBroken(of);
    }
  }
}
