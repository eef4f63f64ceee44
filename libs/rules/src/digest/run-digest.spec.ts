import { createHash } from 'node:crypto';
import { changeLine, RunDigest } from './run-digest.js';

describe('the digest of a run', () => {
  it('is SHA-256 over its lines, tab separated, each ended by a newline', () => {
    const digest = new RunDigest();
    digest.cutoffs([
      { instant: 1291132800000, values: { value: { p02: 7, p01: 0.1 + 0.2 }, eager: { a: 1 } } },
    ]);
    digest.change('ada', { at: 1, output: 'tier', from: null, to: '小客户', rule: 'else' });
    digest.change('ada', { at: 2, output: 'tier', from: '小客户', to: '重要客户', rule: 'vip' });
    const lines =
      'cut\t1291132800000\teager\ta\t1\n' +
      'cut\t1291132800000\tvalue\tp01\t0.30000000000000004\n' +
      'cut\t1291132800000\tvalue\tp02\t7\n' +
      'chg\tada\t1\ttier\t\t小客户\telse\n' +
      'chg\tada\t2\ttier\t小客户\t重要客户\tvip\n';
    expect(digest.hex()).toBe(createHash('sha256').update(lines, 'utf8').digest('hex'));
  });

  it('is the same when the lines of changes come as they are', () => {
    const [one, same] = [new RunDigest(), new RunDigest()];
    const first = { output: 'tier', from: null, to: '小客户', rule: 'else' };
    one.change('ada', { at: 1, ...first });
    same.changes(Buffer.from(`${changeLine.of('ada')}1${changeLine.tail(first)}`));
    expect(one.hex()).toBe(same.hex());
  });

  it('is that of no bytes for a run without customers', () => {
    expect(new RunDigest().hex()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('refuses a cut after a change: the lines would be in no order', () => {
    const digest = new RunDigest();
    digest.change('ada', { at: 1, output: 'tier', from: null, to: 'x', rule: 'else' });
    expect(() => {
      digest.cutoffs([{ instant: 1, values: { value: { p01: 1 } } }]);
    }).toThrow(RangeError);
  });
});
