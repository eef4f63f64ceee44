import { heardFrom, spansWith, type ImportSpan } from './import-spans.js';
import type { ImportEvent } from './imports.js';

const noon = new Date('2026-01-02T12:00:00.000Z');
const deals = 'import:dea15';
const began: ImportEvent = { type: 'ImportBegan', occurredAt: noon, origin: deals, file: 'deals.csv' };
const leftOpen: ImportEvent = { type: 'ImportLeftOpen', occurredAt: noon, origin: deals };
const ended: ImportEvent = { type: 'ImportEnded', occurredAt: noon, origins: [deals], publish: false };
const spans = (...told: [bigint, ImportEvent][]) =>
  told.reduce<readonly ImportSpan[]>((known, [position, event]) => spansWith(known, event, position), []);

describe('from where an event counts', () => {
  const twice = spans([10n, began], [15n, leftOpen], [20n, ended], [30n, began]);
  const of = (origin: string, position: bigint) => heardFrom(twice, { origin, position }, null);

  it.each([
    ['before its import began, from its own place', 9n, 9n],
    ['while that was open, from where it ended', 12n, 20n],
    ['though it was left open', 16n, 20n],
    ['after the end, from its own place', 25n, 25n],
    ['while it is open again, not yet', 31n, null],
  ])('%s', (_, position, from) => {
    expect(of(deals, position)).toBe(from);
  });

  it('is its own place where it comes from elsewhere', () => {
    expect(of('api', 12n)).toBe(12n);
    expect(of('import:other', 31n)).toBe(31n);
  });

  it.each([
    ['with the registration', 12n, 20n, 20n],
    ['by itself, where that counts already', 25n, 20n, 25n],
    ['not yet, while that does not', 25n, null, null],
  ])('is, of who was brought in, %s', (_, position, registered, from) => {
    expect(heardFrom(twice, { origin: 'api', position }, { position: registered })).toBe(from);
  });
});
