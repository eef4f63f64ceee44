const shape =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

export const instantMessage = {
  en: 'must be an ISO 8601 instant with its offset, such as 2026-01-05T09:00:00Z',
  zh: '必须是带时区偏移的 ISO 8601 时刻，例如 2026-01-05T09:00:00Z',
};

/**
 * Reads an ISO 8601 instant that says its offset (`Z` or `+08:00`), truncated to milliseconds.
 * @returns null for any other text, for a day no calendar has (30 February), and for years before 1900: every day since
 *   a customer's first event is evaluated, so a slip in the year would cost all its centuries.
 */
export function instantFrom(text: string): Date | null {
  const parts = shape.exec(text);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1, 4).map(Number) as [number, number, number]; // the shape has three
  if (year < 1900 || new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** For an optional field that was checked already. */
export const optionalDate = (text: string | undefined): Date | undefined =>
  text === undefined ? undefined : new Date(text);
