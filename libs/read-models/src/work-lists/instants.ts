// Instants in the data of events are ISO 8601 text in UTC, dates the same without hours: their order as text is that in time.

const dayMs = 86_400_000;

/** An instant in SQL, as events spell it. */
export const spelled = (instant: string): string =>
  `to_char((${instant}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Whole days from `due` to `asOf`; negative: still to come; null where nothing is due. */
export function daysPast(due: string | null, asOf: Date): number | null {
  const instant = due === null ? NaN : Date.parse(due);
  return Number.isNaN(instant) ? null : Math.floor((asOf.getTime() - instant) / dayMs);
}

/** The date (UTC) so many days later. */
export const dateAfter = (instant: Date, days: number): string =>
  new Date(instant.getTime() + days * dayMs).toISOString().slice(0, 10);
