import type { Change } from '@hindsight/rules';
import { enter, restate, type Ledger } from './ledger.js';

const change = (at: number, from: string | null, to: string, event = 'e1'): Change => ({
  output: 'tier',
  at,
  from,
  to,
  rule: to,
  cause: { event },
});
const first = change(1, null, 'rest');
const promoted = change(5, 'rest', 'vip');

describe('the ledger of a customer', () => {
  let ledger: Ledger;
  beforeEach(() => {
    ledger = [];
    enter(ledger, [first, promoted], () => 10n);
  });

  const rows = () =>
    ledger.map(({ change: { at, to }, knownPosition, restates, supersededAt, requoted }) => [
      at,
      to,
      knownPosition,
      restates,
      supersededAt,
      requoted,
    ]);

  it('stays as it is when a refold finds the same', () => {
    restate(ledger, [first, promoted], 20n);
    expect(rows()).toEqual([
      [1, 'rest', 10n, false, null, false],
      [5, 'vip', 10n, false, null, false],
    ]);
  });

  it('supersedes what vanished, and what another result took the place of', () => {
    restate(ledger, [change(1, null, 'vip')], 20n);
    expect(rows()).toEqual([
      [1, 'rest', 10n, false, 20n, false],
      [5, 'vip', 10n, false, 20n, false],
      [1, 'vip', 20n, true, null, false],
    ]);
  });

  it('only quotes another cause where nothing else is different', () => {
    restate(ledger, [first, change(5, 'rest', 'vip', 'e2')], 20n);
    expect(rows()).toEqual([
      [1, 'rest', 10n, false, null, false],
      [5, 'vip', 10n, false, null, true],
    ]);
    expect(ledger[1]?.change.cause).toEqual({ event: 'e2' });
  });

  it('does not bring back what was taken back: it enters it anew', () => {
    restate(ledger, [first], 20n);
    restate(ledger, [first, promoted], 30n);
    expect(rows()).toEqual([
      [1, 'rest', 10n, false, null, false],
      [5, 'vip', 10n, false, 20n, false],
      [5, 'vip', 30n, true, null, false],
    ]);
  });
});
