/** A calendar day as text: `2026-01-31`. Days compare as texts do. */
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that the calendar has, of the years 1900 to 9999. */
export function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = shape.exec(text) ?? [];
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return Number(year) >= 1900 && instant.toISOString().startsWith(`${year}-${month}-${day}T`);
}

/** The day of an instant, in UTC. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
