import type { Segment } from './manifest.js';
import { mergeable } from './mergeable.js';

const files = (...sizes: readonly number[]): Segment[] =>
  sizes.map((events, place) => ({
    ...{ file: String(place), bucket: 0, firstPosition: 0, lastPosition: 0, events, bytes: 0, sha256: '' },
  }));
const chosen = (...sizes: readonly number[]): number[] =>
  mergeable(files(...sizes)).map(({ events }) => events);

describe('which files of a bucket are merged', () => {
  it('is none while there are few', () => {
    expect(chosen(1, 1, 1, 1)).toEqual([]);
  });

  it('is all of many that are about as large', () => {
    expect(chosen(3, 1, 2, 5, 4)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is not the one that is much larger than all others together', () => {
    expect(chosen(1, 1000, 2, 2, 1, 1)).toEqual([1, 1, 1, 2, 2]);
  });
});
