import fc from 'fast-check';
import { decodeLeaf, encodeLeaf, type LeafEvent } from './leaf.js';

const paid: LeafEvent = {
  stream: 'customer-é',
  revision: 258n,
  id: '00112233-4455-6677-8899-aabbccddeeff',
  type: 'Paid',
  contentType: 'application/json',
  recordedTicks: 0x0102030405060708n,
  data: Buffer.from('{}'),
  metadata: Buffer.alloc(0),
};

describe('the leaf of an event', () => {
  it('is these bytes', () => {
    const bytes = [
      ...['01', '0000000000000102', '0102030405060708', '00112233445566778899aabbccddeeff'],
      ...['0000000b', Buffer.from('customer-é').toString('hex'), '00000004', '50616964'],
      ...['00000010', '6170706c69636174696f6e2f6a736f6e', '00000002', '7b7d', '00000000'],
    ];
    expect(encodeLeaf(paid).toString('hex')).toBe(bytes.join(''));
  });

  it('gives the event back', () => {
    const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array));
    const events = fc.record({
      ...{ stream: fc.string({ unit: 'grapheme' }), type: fc.string(), contentType: fc.string() },
      ...{ revision: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), data: bytes, metadata: bytes },
      ...{ recordedTicks: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), id: fc.uuid() },
    });
    fc.assert(
      fc.property(events, (event) => {
        expect(decodeLeaf(encodeLeaf(event))).toEqual(event);
      }),
    );
  });

  it('tells data from metadata, and a name from the next', () => {
    const [data, metadata] = [Buffer.from('a'), Buffer.from('b')];
    const leaf = encodeLeaf({ ...paid, data, metadata });
    expect(leaf).not.toEqual(encodeLeaf({ ...paid, data: Buffer.from('ab'), metadata: Buffer.alloc(0) }));
    expect(encodeLeaf({ ...paid, stream: 'ab', type: 'c' })).not.toEqual(
      encodeLeaf({ ...paid, stream: 'a', type: 'bc' }),
    );
  });

  it('refuses what is none', () => {
    const leaf = encodeLeaf(paid);
    expect(() => decodeLeaf(leaf.subarray(0, 20))).toThrow('cut off');
    expect(() => decodeLeaf(leaf.subarray(0, -1))).toThrow('cut off');
    expect(() => decodeLeaf(Buffer.concat([leaf, Buffer.alloc(4)]))).toThrow('they have 6 parts');
    expect(() => decodeLeaf(Buffer.concat([Buffer.from([2]), leaf.subarray(1)]))).toThrow('version 2');
  });
});
