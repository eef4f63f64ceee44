import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { attemptsAtMost, backOffMs } from './back-off.js';
import { retryAfterMs } from './retry-after.js';

describe('the wait after an attempt that failed', () => {
  it('doubles from 5 s to 12 h, at most and at least', () => {
    expect([1, 2, 3, 13, 14, 15, 99].map((attempt) => backOffMs(attempt, 1) / 1000)).toEqual([
      5, 10, 20, 20_480, 40_960, 43_200, 43_200,
    ]);
    expect([1, 2, 15].map((attempt) => backOffMs(attempt, 0) / 1000)).toEqual([2.5, 5, 21_600]);
  });

  it('comes to between one day and three before a message is given up', () => {
    const random = xoroshiro128plus(7);
    for (let run = 0; run < 100; run++) {
      let hours = 0;
      for (let attempt = 1; attempt < attemptsAtMost; attempt++)
        hours += backOffMs(attempt, uniformInt(random, 0, 1000) / 1000) / 3_600_000;
      expect(hours).toBeGreaterThan(24);
      expect(hours).toBeLessThan(72);
    }
  });

  it('is as long as the receiver asks for, where that is longer', () => {
    expect([backOffMs(1, 1, 60_000), backOffMs(5, 1, 60_000)]).toEqual([60_000, 80_000]);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-01-05T09:00:00Z');
  it.each([
    ['120', 120_000],
    ['Mon, 05 Jan 2026 09:02:00 GMT', 120_000],
    ['Mon, 05 Jan 2026 08:00:00 GMT', 0],
    ['999999999', 86_400_000],
    ['soon', null],
    ['', null],
    [undefined, null],
  ])('%s is %s ms', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });
});
