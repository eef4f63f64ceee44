/** ISO 8601, UTC, milliseconds. */
export const iso = (instant: number): string => new Date(instant).toISOString();

/** A number that JSON can hold. */
export const sayable = (value: number): number | null => (Number.isFinite(value) ? value : null);
