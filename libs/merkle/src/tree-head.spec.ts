import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { leafHash } from './hashing.js';
import {
  openNote,
  parseVerifierKey,
  publicKeyOf,
  signNote,
  verifierKeyText,
  type NoteSigner,
} from './note.js';
import { checkProof, parseProof, proofText } from './tlog-proof.js';
import { inFile, keptHeads, openHead, readHead, signHead, type TreeHead } from './tree-head.js';

// RFC 8032, section 7.1, test 1: seed and public key.
const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const privateKey = createPrivateKey({
  key: Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex'),
  ...{ format: 'der', type: 'pkcs8' },
});
const house: NoteSigner = { name: 'hindsight/house', privateKey, publicKey: publicKeyOf(privateKey) };
const others = generateKeyPairSync('ed25519').privateKey;
const stranger: NoteSigner = { name: house.name, privateKey: others, publicKey: publicKeyOf(others) };

const head: TreeHead = {
  ...{ origin: house.name, treeSize: 1, rootHash: leafHash(Buffer.from('a')), position: 42n },
  signedAt: '2026-01-05T09:00:00.000Z',
};

describe('a key', () => {
  it('is the one of the RFC', () => {
    expect(house.publicKey.toString('hex')).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    );
  });

  it('reads as the tools of signed notes write it', () => {
    // golang.org/x/mod/sumdb/note, its documentation: the key of the example, and a note that it signed.
    const peter = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    const text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const signature =
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
    expect(openNote(`${text}\n${signature}`, parseVerifierKey(peter))).toEqual({ text });
    expect(verifierKeyText(parseVerifierKey(peter))).toBe(peter);
    expect(() => openNote(`${text.replace('your', 'my')}\n${signature}`, parseVerifierKey(peter))).toThrow(
      'the signature of PeterNeumann does not hold',
    );
  });

  it('is refused when it is not what its id names, or no key', () => {
    const text = verifierKeyText(house);
    expect(parseVerifierKey(`${text}\n`)).toEqual({ name: house.name, publicKey: house.publicKey });
    expect(() => parseVerifierKey(text.replace(/\+[0-9a-f]{8}\+/, '+00000000+'))).toThrow(
      'id 00000000 names',
    );
    expect(() => parseVerifierKey('house')).toThrow('expected a public key');
  });
});

describe('a signed tree head', () => {
  const note = signHead(head, house);

  it('is a checkpoint that says all of it', () => {
    expect(note.split('\n').slice(0, 6)).toEqual([
      'hindsight/house',
      '1',
      head.rootHash.toString('base64'),
      'position 42',
      'signed 2026-01-05T09:00:00.000Z',
      '',
    ]);
    expect(openHead(note, house)).toEqual(head);
    expect(readHead(note)).toEqual(head);
  });

  it('says of an empty tree that it ends nowhere', () => {
    expect(openHead(signHead({ ...head, position: null }, house), house).position).toBeNull();
  });

  it('is believed from nobody else, nor when a byte of it is another', () => {
    expect(() => openHead(signHead(head, stranger), house)).toThrow(
      /not signed by the key hindsight\/house\+/,
    );
    for (let at = 0; at < note.length; at++) {
      const altered = note.slice(0, at) + String.fromCharCode(note.charCodeAt(at) ^ 1) + note.slice(at + 1);
      expect(() => openHead(altered, house)).toThrow();
    }
    const elsewhere = signHead({ ...head, origin: 'hindsight/other' }, house);
    expect(() => openHead(elsewhere, house)).toThrow('the tree head is of hindsight/other');
  });

  it('may be signed by others too', () => {
    const witness = signNote(readableText(note), { ...stranger, name: 'witness' }).split('\n\n')[1] ?? '';
    expect(openHead(note + witness, house)).toEqual(head);
  });

  it('lies in a file after others, and what is torn is told by its line', () => {
    const torn = inFile(note) + note.slice(0, 30);
    const file = torn + inFile(note, torn);
    expect(keptHeads(inFile(note) + inFile(note))).toEqual({ notes: [note, note], torn: [] });
    expect(keptHeads(note)).toEqual({ notes: [note], torn: [] });
    expect(keptHeads(file)).toEqual({ notes: [note, note], torn: [9] });
    expect(keptHeads(torn)).toEqual({ notes: [note], torn: [9] });
    expect(keptHeads('')).toEqual({ notes: [], torn: [] });
  });
});

describe('the proof of an event', () => {
  const proof = { leaf: Buffer.from('a'), index: 0, path: [], head: signHead(head, house) };

  it('is checked with the public key alone', () => {
    expect(parseProof(proofText(proof))).toEqual(proof);
    expect(checkProof(parseProof(proofText(proof)), house)).toEqual(head);
  });

  it('does not hold for another event, another place or another key', () => {
    expect(() => checkProof({ ...proof, leaf: Buffer.from('b') }, house)).toThrow(
      'the event is not leaf 0 of the 1 that were signed',
    );
    expect(() => checkProof({ ...proof, index: 1 }, house)).toThrow('is not leaf 1');
    expect(() => checkProof(proof, stranger)).toThrow('not signed by the key');
  });

  it('is refused when it is none', () => {
    for (const text of [
      '',
      'c2sp.org/tlog-proof@v1\nindex 0\n\n',
      proofText(proof).replace('index 0', 'index 0\nAAAA'),
    ])
      expect(() => parseProof(text)).toThrow('expected a proof that begins with c2sp.org/tlog-proof@v1');
  });
});

const readableText = (note: string) => `${note.split('\n\n')[0] ?? ''}\n`;
