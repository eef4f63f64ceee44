import { createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto';

// Signed notes of c2sp.org/signed-note, with Ed25519 signatures (type 0x01).

const ED25519 = 1;

/** The public half of a key, and the name by which its signatures go. */
export interface VerifierKey {
  readonly name: string;
  /** 32 bytes, RFC 8032. */
  readonly publicKey: Buffer;
}

/** Signs notes under a name. */
export interface NoteSigner extends VerifierKey {
  /** Ed25519. */
  readonly privateKey: KeyObject;
}

/** A note whose signature holds. */
export interface OpenedNote {
  /** What was signed, its last newline included. */
  readonly text: string;
}

/** Why a note, a key or a proof is not taken for what it should be; the message says it for people. */
export class NotGenuine extends Error {
  override readonly name = 'NotGenuine';
}

/** @throws {NotGenuine} no Ed25519 key */
export function publicKeyOf(key: KeyObject): Buffer {
  if (key.asymmetricKeyType !== 'ed25519') throw new NotGenuine('the key is no Ed25519 key');
  const { x } = key.export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url');
}

/** `name+0123abcd+base64`, as Go's sumdb/note and the tools around it write it. */
export function verifierKeyText(key: VerifierKey): string {
  const encoded = Buffer.concat([Buffer.from([ED25519]), key.publicKey]).toString('base64');
  return `${key.name}+${keyId(key).toString('hex')}+${encoded}`;
}

/** @throws {NotGenuine} the text is no Ed25519 verifier key */
export function parseVerifierKey(text: string): VerifierKey {
  const [, name = '', id = '', encoded = ''] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  const key = { name, publicKey: bytes.subarray(1) };
  if (bytes.length !== 33 || bytes[0] !== ED25519)
    throw new NotGenuine('expected a public key of the form name+0123abcd+base64 (Ed25519)');
  if (keyId(key).toString('hex') !== id)
    throw new NotGenuine(`the public key of ${name} is not the one that its id ${id} names`);
  return key;
}

/** @param text ends with a newline */
export function signNote(text: string, ...signers: readonly NoteSigner[]): string {
  const lines = signers.map((signer) => {
    const signature = sign(null, Buffer.from(text), signer.privateKey);
    return `— ${signer.name} ${Buffer.concat([keyId(signer), signature]).toString('base64')}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/**
 * Signatures of other keys are passed over, as witnesses may have added theirs.
 * @throws {NotGenuine} no note, not signed by this key, or its signature does not hold
 */
export function openNote(note: string, key: VerifierKey): OpenedNote {
  const { text, signatures } = partsOfNote(note);
  const ours = signatures.filter(({ name, id }) => name === key.name && id.equals(keyId(key)));
  if (ours.length === 0)
    throw new NotGenuine(`not signed by the key ${key.name}+${keyId(key).toString('hex')}`);
  const known = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: key.publicKey.toString('base64url') },
    format: 'jwk',
  });
  const holds = ours.every(({ signature }) => verify(null, Buffer.from(text), known, signature));
  if (!holds) throw new NotGenuine(`the signature of ${key.name} does not hold: it is of another text`);
  return { text };
}

interface Signature {
  readonly name: string;
  readonly id: Buffer;
  readonly signature: Buffer;
}

/** The text of a note, whoever signed it. @throws {NotGenuine} */
export function partsOfNote(note: string): {
  readonly text: string;
  readonly signatures: readonly Signature[];
} {
  const cut = note.lastIndexOf('\n\n');
  // It has no control characters, says its specification.
  if (cut < 0 || !note.endsWith('\n') || /[\x00-\x09\x0b-\x1f]/.test(note))
    throw new NotGenuine('expected a signed note: text, an empty line, signatures');
  const lines = note.slice(cut + 2, -1).split('\n');
  return { text: note.slice(0, cut + 1), signatures: lines.map(signatureOf) };
}

function signatureOf(line: string): Signature {
  const [, name, encoded] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? [];
  const bytes = Buffer.from(encoded ?? '', 'base64');
  if (name === undefined || bytes.length < 5) throw new NotGenuine(`expected a signature, not "${line}"`);
  return { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

function keyId({ name, publicKey }: VerifierKey): Buffer {
  const hashed = Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([ED25519]), publicKey]);
  return hash('sha256', hashed, 'buffer').subarray(0, 4);
}
