import { dayOf, isDay } from './day.js';

it.each(['2026-01-31', '2024-02-29', '1900-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

it.each([
  '2026-02-29',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '1899-12-31',
  '2026-01-01T00:00Z',
  '',
  '01/02/2026',
])('%j is none', (text) => {
  expect(isDay(text)).toBe(false);
});

it('an instant is of the day that it is in UTC', () => {
  expect(dayOf(new Date('2026-01-01T07:59:59+08:00'))).toBe('2025-12-31');
});
