import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';

interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** An OpenID Connect provider on this machine, as far as whoever checks its tokens needs one. */
export class IdentityProvider {
  #keys: SigningKey[] = [];
  /** Paths that it was asked for. */
  readonly asked: string[] = [];
  readonly #server = createServer((request, response) => {
    this.asked.push(request.url ?? '');
    void this.#answer(request.url ?? '').then((body) => response.end(JSON.stringify(body)));
  });

  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`; // it listens on a port
  }

  static async start(): Promise<IdentityProvider> {
    const provider = new IdentityProvider();
    await once(provider.#server.listen(0, '127.0.0.1'), 'listening');
    await provider.rotate('first');
    return provider;
  }

  /** From now on it signs with another key; what was signed before is signed all the same. */
  async rotate(kid: string): Promise<void> {
    this.#keys = [{ kid, ...(await generateKeyPair('ES256', { extractable: true })) }, ...this.#keys];
  }

  /** A token for `hindsight`, good for five minutes, unless the claims say otherwise. */
  async token(
    claims: Readonly<Record<string, unknown>>,
    how: { readonly key?: SigningKey['privateKey'] } = {},
  ): Promise<string> {
    const [newest] = this.#keys;
    if (!newest) throw new Error('it has no key');
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: this.issuer, aud: 'hindsight', iat: now, exp: now + 300 };
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: newest.kid })
      .sign(how.key ?? newest.privateKey);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await once(this.#server.close(), 'close');
  }

  async #answer(path: string): Promise<object> {
    if (path === '/keys') {
      const keys = this.#keys.map(async ({ kid, publicKey }) => ({ kid, ...(await exportJWK(publicKey)) }));
      return { keys: await Promise.all(keys) };
    }
    return { issuer: this.issuer, jwks_uri: `${this.issuer}/keys` };
  }
}
