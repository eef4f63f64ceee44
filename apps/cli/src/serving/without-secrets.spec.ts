import { generateKeyPairSync } from 'node:crypto';
import { withoutSecrets } from './without-secrets.js';

const key = 'hs_9f3c0d7e1b2a4c58_vJx-0123456789_abcdefghijklmnopqrstuvwxyzABC';
const token = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJl';
const pem = String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));

describe('a line of the log', () => {
  it.each([
    ['a key', `{"msg":"no key ${key} there"}`, '{"msg":"no key hs_9f3c0d7e1b2a4c58_… there"}'],
    ['a secret of a webhook', '{"msg":"whsec_ab+/c= is it"}', '{"msg":"whsec_… is it"}'],
    ['a token', `{"msg":"${token} expired"}`, '{"msg":"eyJ… expired"}'],
    [
      'the header',
      '{"authorization":"Bearer s3cret/with=signs","a":1}',
      '{"authorization":"Bearer …","a":1}',
    ],
    ['a password', '{"msg":"postgres://me:pass!word@host/db"}', '{"msg":"postgres://me:…@host/db"}'],
    ['a signing key', JSON.stringify({ msg: `got ${pem}` }), '{"msg":"got [private key]\\n"}'],
  ])('has nothing left of %s', (_, line, expected) => {
    expect(withoutSecrets(line)).toBe(expected);
  });

  it('has nothing left of a secret that the process knows, whatever it looks like', () => {
    expect(withoutSecrets('{"msg":"plain-secret-0123 was sent"}', ['plain-secret-0123'])).toBe(
      '{"msg":"… was sent"}',
    );
  });

  it('is as it was without any', () => {
    const line =
      '{"level":"info","method":"GET","route":"/v1/customers/:customerId","status":200,"url":"http://127.0.0.1:3000"}';
    expect(withoutSecrets(line)).toBe(line);
  });
});
