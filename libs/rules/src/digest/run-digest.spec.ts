import { createHash } from 'node:crypto';
import { RunDigest } from './run-digest.js';

describe('the digest of a run', () => {
  it('is SHA-256 over its lines, tab separated, each ended by a newline', () => {
    const digest = new RunDigest();
    digest.cut(1291132800000, 'value', 'p01', 0.1 + 0.2);
    digest.change('ada', { at: 1, output: 'tier', from: null, to: '小客户', rule: 'else' });
    digest.change('ada', { at: 2, output: 'tier', from: '小客户', to: '重要客户', rule: 'vip' });
    const lines =
      'cut\t1291132800000\tvalue\tp01\t0.30000000000000004\n' +
      'chg\tada\t1\ttier\t\t小客户\telse\n' +
      'chg\tada\t2\ttier\t小客户\t重要客户\tvip\n';
    expect(digest.hex()).toBe(createHash('sha256').update(lines, 'utf8').digest('hex'));
  });

  it('is that of no bytes for a run without customers', () => {
    expect(new RunDigest().hex()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('refuses a cut after a change: the lines would be in no order', () => {
    const digest = new RunDigest();
    digest.change('ada', { at: 1, output: 'tier', from: null, to: 'x', rule: 'else' });
    expect(() => {
      digest.cut(1, 'value', 'p01', 1);
    }).toThrow(RangeError);
  });
});
