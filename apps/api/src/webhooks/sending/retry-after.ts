const longestMs = 24 * 3_600_000;

/**
 * What `Retry-After` asks for (RFC 9110 §10.2.3): seconds, or an instant.
 * @param now ms since 1970
 * @returns ms, a day at most; null: nothing that can be read
 */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const ms = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? null : Math.min(longestMs, Math.max(0, ms));
}
