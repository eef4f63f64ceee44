import { createHmac, randomBytes } from 'node:crypto';

/** What a receiver needs to tell our messages from anybody's, and an old one from a new one. */
export interface SignedHeaders {
  readonly 'webhook-id': string;
  /** Seconds since 1970. */
  readonly 'webhook-timestamp': string;
  /** One for each key that signs, with blanks between. */
  readonly 'webhook-signature': string;
}

const prefix = 'whsec_';
/** Of 24 to 64 that the specification allows. */
const keyBytes = 32;

/** A key that signs, from chance. */
export const newSigningKey = (): Uint8Array => randomBytes(keyBytes);

/** A key as a receiver is told it: `whsec_`, then base64. */
export const secretOf = (key: Uint8Array): string => prefix + Buffer.from(key).toString('base64');

/**
 * Signs a message: `v1,` and the HMAC-SHA256 over `id.timestamp.body`, under each key.
 * @param message `id` the same however often it is sent; `at` when it is sent this time
 * @param keys while one takes over from another, both
 * @source Standard Webhooks 1.0.0, https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signed(
  { id, at, body }: { readonly id: string; readonly at: Date; readonly body: string },
  keys: readonly Uint8Array[],
): SignedHeaders {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const content = `${id}.${timestamp}.${body}`;
  const signatures = keys.map((key) => `v1,${createHmac('sha256', key).update(content).digest('base64')}`);
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
