import { ChangeLog } from './change-log.js';
import { fingerprintOf } from './checksum.js';

type Change = Parameters<ChangeLog['add']>;

const change: Change = [3, 2, 1_600_000_000_000, 0, 1, 4];
const cutoffs = ['1 value p01 5', '1 value p20 3'];

function of(changes: readonly Change[], lines: readonly string[] = cutoffs): string {
  const log = new ChangeLog();
  for (const one of changes) log.add(...one);
  return fingerprintOf(log, lines);
}

describe('the fingerprint of a run', () => {
  it('differs where any part of a change does', () => {
    const others = change.map((value, part) => change.with(part, value + 1) as Change); // as long as a change
    const prints = [[change], ...others.map((one) => [one]), [], [change, change]].map((changes) =>
      of(changes),
    );
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('differs where a cut-off does, in whatever order they come', () => {
    expect(of([change], ['1 value p01 5', '1 value p20 4'])).not.toBe(of([change]));
    expect(of([change], [...cutoffs].reverse())).toBe(of([change]));
  });

  it('holds to the order of changes within an output, and to nothing between outputs', () => {
    const later = change.with(2, 1_600_000_000_001) as Change;
    const elsewhere = change.with(1, 3) as Change;
    expect(of([change, later])).not.toBe(of([later, change]));
    expect(of([change, elsewhere])).toBe(of([elsewhere, change]));
  });

  it('keeps every change when it has to grow', () => {
    const many = Array.from({ length: 70_000 }, (_, customer): Change => [customer, 0, customer, -1, 1, 2]);
    const log = new ChangeLog();
    for (const one of many) log.add(...one);
    expect([log.size, log.customer[69_999], log.customer[1], log.from[69_998]]).toEqual([
      70_000, 69_999, 1, -1,
    ]);
  });
});
