const dayMs = 86_400_000;

/** The UTC midnights in (watermark, now − grace], ascending; without a watermark only the last of them. */
export function daysToClose(watermark: number | null, now: number, graceMs: number): number[] {
  const last = Math.floor((now - graceMs) / dayMs) * dayMs;
  if (watermark === null) return [last];
  const midnights: number[] = [];
  for (let midnight = (Math.floor(watermark / dayMs) + 1) * dayMs; midnight <= last; midnight += dayMs) {
    midnights.push(midnight);
  }
  return midnights;
}
