import { expectHistory } from './expect-history.js';

const newYear = Date.UTC(2020, 0, 1);
const beginningAt = (earliest: number | null) => ({ earliest: () => Promise.resolve(earliest) });

describe('a replay of nothing', () => {
  it('is refused where everything happened later', async () => {
    await expect(expectHistory(beginningAt(newYear), newYear, undefined)).resolves.toBeUndefined();
    await expect(expectHistory(beginningAt(newYear), newYear - 1, undefined)).rejects.toThrow(
      '--as-of 2019-12-31T23:59:59.999Z: nobody has an event by then; the first is of 2020-01-01T00:00:00.000Z',
    );
  });

  it('is refused where nothing is known', async () => {
    await expect(expectHistory(beginningAt(null), newYear, { position: 0n })).rejects.toThrow(
      'no customer has an event that is known',
    );
  });
});
