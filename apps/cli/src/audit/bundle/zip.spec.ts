import { zipSync } from 'fflate';
import { readBundle } from './read-bundle.js';
import { filesIn, zipOf } from './zip.js';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const textsIn = (zip: Uint8Array) =>
  [...filesIn(zip, 'b.zip')].map(([name, file]) => [name, Buffer.from(file).toString()]);

describe('a zip', () => {
  it('has the same bytes whatever order its files come in, and gives them back by name', () => {
    const one = zipOf(new Map([['a', bytes('1')], ['b/c', bytes('2')]])); // prettier-ignore
    const other = zipOf(new Map([['b/c', bytes('2')], ['a', bytes('1')]])); // prettier-ignore
    expect(Buffer.compare(one, other)).toBe(0);
    expect(textsIn(one)).toEqual([['a', '1'], ['b/c', '2']]); // prettier-ignore
  });

  it.each(['../a', '/a', 'a/../b', 'a\\b', 'C:a', '', 'a\0b', 'a//b', '.a', 'a/'])(
    'is refused with the name %j',
    (name) => {
      expect(() => filesIn(zipSync({ [name]: bytes('1') }), 'b.zip')).toThrow(
        /^b\.zip: .* is no name of a file/,
      );
    },
  );

  it('is refused where two files have one name, or nearly', () => {
    expect(() => filesIn(zipSync({ a: bytes('1'), A: bytes('2') }), 'b.zip')).toThrow(
      'b.zip: holds "A" twice',
    );
    const twice = Buffer.from(zipSync({ aa: bytes('1'), bb: bytes('2') }));
    const renamed = Buffer.from(twice.toString('latin1').replaceAll('bb', 'aa'), 'latin1');
    expect(() => filesIn(renamed, 'b.zip')).toThrow('b.zip: holds "aa" twice');
  });

  it('is refused where it unpacks to more than a bundle holds', () => {
    const bomb = zipSync({ a: new Uint8Array(65 * 2 ** 20) });
    expect(bomb.length).toBeLessThan(2 ** 20);
    expect(() => filesIn(bomb, 'b.zip')).toThrow('b.zip: is larger than a bundle may be, at "a"');
  });

  it('unpacks no more than it says', () => {
    const lying = Buffer.from(zipSync({ a: new Uint8Array(5000) }));
    const at = lying.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    lying.writeUInt32LE(10, at + 24);
    const told = () => filesIn(lying, 'b.zip').get('a')?.length ?? 0;
    try {
      expect(told()).toBeLessThanOrEqual(10);
    } catch (error) {
      expect((error as Error).message).toMatch(/^b\.zip: is no zip that can be read/);
    }
  });

  it.each([
    ['nothing', ''],
    ['text', 'hello'],
    ['half of one', 'PK\x05\x06'],
  ])('is not %s', (_, text) => {
    // prettier-ignore
    expect(() => filesIn(bytes(text), 'b.zip')).toThrow(/^b\.zip: is no zip that can be read/);
  });
});

describe('a bundle', () => {
  const manifest = { format: 'hindsight-evidence-bundle', version: 1 };
  it.each<[string, Record<string, unknown>, string]>([
    ['without a manifest', { a: 1 }, 'is no bundle, it holds no manifest.json'],
    ['of something else', { 'manifest.json': { format: 'x' } }, 'is not that of a hindsight-evidence-bundle'],
    [
      'of a later version',
      { 'manifest.json': { ...manifest, version: 3 } },
      'reads versions 1 and 2 of bundles, not 3',
    ],
    ['that says nothing', { 'manifest.json': manifest }, 'manifest.json: customerId: expected a text'],
  ])('%s is refused', (_, files, message) => {
    const written = Object.entries(files).map(([name, said]): [string, Uint8Array] => [
      name,
      bytes(JSON.stringify(said)),
    ]);
    expect(() => readBundle(zipOf(new Map(written)), 'b.zip')).toThrow(message);
  });
});
