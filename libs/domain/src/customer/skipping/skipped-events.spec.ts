import { heeded, revisionSkippedBy } from './skipped-events.js';

const event = (revision: number | bigint, type = 'CustomerPurchased', data: object = {}) => ({
  ...{ revision, type, data },
});
const skip = (revision: number | bigint, skipped: unknown) =>
  event(revision, 'CustomerEventSkipped', { skipped });

describe('what is heeded of a stream', () => {
  it('is all of it, and the list itself, where nothing was skipped', () => {
    const events = [event(0, 'CustomerRegistered'), event(1)];
    expect(heeded(events)).toBe(events);
  });

  it('is neither what was skipped nor the saying of it, once or several times in a row', () => {
    const events = [event(0), event(1), event(2), skip(3, 1), event(4), skip(5, 2)];
    expect(heeded(events).map(({ revision }) => revision)).toEqual([0, 4]);
  });

  it('does not ask how a revision is written', () => {
    const events = [event(0n), event(1n), skip(2n, 1)];
    expect(heeded(events)).toEqual([event(0n)]);
  });

  it('passes over a skip that names nothing, too', () => {
    const events = [event(0), skip(1, '0'), skip(2, undefined), event(3, 'CustomerEventSkipped')];
    expect(heeded(events)).toEqual([event(0)]);
    expect(events.map(revisionSkippedBy)).toEqual([null, null, null, null]);
  });

  it('knows a skip by its type alone', () => {
    expect(revisionSkippedBy(event(3, 'CustomerPurchased', { skipped: 0 }))).toBeNull();
    expect(revisionSkippedBy(skip(3, 0))).toBe(0);
  });
});
