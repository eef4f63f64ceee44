const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * An ISO 8601 date and time with its offset, cut to milliseconds.
 * @returns null for anything else, days that are in no calendar (2011-02-30) included.
 */
export function parseInstant(text: string): Date | null {
  if (!iso.test(text)) return null;
  const date = new Date(text);
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`); // rolls over where the month has no such day
  const exists = !Number.isNaN(date.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
  return exists ? date : null;
}
