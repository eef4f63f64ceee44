import fc from 'fast-check';
import { rebalance, type FoundLease } from './fair-share.js';

const buckets = Array.from({ length: 64 }, (_, bucket) => bucket);
const free = buckets.map((bucket): FoundLease => ({ bucket, holder: null }));
const heldBy = (leases: readonly FoundLease[], holder: string) =>
  leases.filter((lease) => lease.holder === holder).map(({ bucket }) => bucket);

/** What is held once one has looked. */
function looked(holder: string, leases: readonly FoundLease[], alive: readonly string[]): FoundLease[] {
  const { take, release } = rebalance(holder, leases, alive);
  return leases.map((lease) => {
    if (take.includes(lease.bucket)) return { ...lease, holder };
    return release.includes(lease.bucket) ? { ...lease, holder: null } : lease;
  });
}

describe('sharing buckets', () => {
  it('gives one who is alone all of them', () => {
    expect(rebalance('ada', free, ['ada'])).toEqual({ take: buckets, release: [] });
  });

  it('has one with too many release the last of them, and nobody take more than a share', () => {
    const all = looked('ada', free, ['ada']);
    expect(rebalance('ada', all, ['ada', 'bob']).release).toEqual(buckets.slice(32));
    expect(rebalance('bob', all, ['ada', 'bob'])).toEqual({ take: [], release: [] });
    expect(rebalance('bob', free, ['ada', 'bob']).take).toEqual(buckets.slice(0, 32));
  });

  it('takes what the dead hold', () => {
    const shared = free.map(({ bucket }) => ({ bucket, holder: bucket < 32 ? 'ada' : 'bob' }));
    expect(rebalance('bob', shared, ['bob']).take).toEqual(buckets.slice(0, 32));
  });

  it('comes to equal shares whoever comes, goes and looks, in two looks of each', () => {
    const names = ['ada', 'bob', 'cyd', 'dan', 'eve'];
    const lives = fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lives, fc.array(fc.nat({ max: 4 }), { maxLength: 10 }), (phases, looks) => {
        let leases: FoundLease[] = free;
        for (const alive of phases) {
          for (const look of looks) {
            const holder = alive[look];
            if (holder !== undefined) leases = looked(holder, leases, alive);
          }
        }
        const alive = phases.at(-1) ?? [];
        for (const holder of [...alive, ...alive]) leases = looked(holder, leases, alive);
        const counts = alive.map((holder) => heldBy(leases, holder).length);
        expect(counts.reduce((sum, count) => sum + count)).toBe(64);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
