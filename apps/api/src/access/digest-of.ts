import { createHash } from 'node:crypto';

/**
 * SHA-256, 32 bytes. Enough for what was drawn by chance from 2^256: a slow hash makes guessing dear where there are few
 * guesses to make, as with passwords, and here it would only make every request dear.
 */
export const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
