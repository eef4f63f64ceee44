import { dayMs, ZoneOffsets } from './zone-offsets.js';

/** What begins at a midnight: any day, a Monday, the first of a month, of a quarter or of a year. */
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * The local midnights of one zone at which a new `period` begins, ascending, each instant once (a date that a zone
 * skipped shares the midnight of the next). Computed as they are asked for, and kept.
 */
export class Midnights {
  private known: number[] = [];
  /** Dates, as days since 1970-01-01, that `known` covers: from inclusive, to exclusive. */
  private covered: { from: number; to: number } | null = null;

  constructor(
    private readonly zone: ZoneOffsets,
    private readonly period: Period,
  ) {}

  /** All known midnights, surely every one in [from, through]. The array is shared: read it, keep nothing of it. */
  covering(from: number, through: number): readonly number[] {
    // No local clock is ever two days from UTC.
    const first = Math.floor(from / dayMs) - 2;
    const end = Math.floor(through / dayMs) + 3;
    if (this.covered === null) {
      this.known = this.between(first, end);
      this.covered = { from: first, to: end };
    }
    if (first < this.covered.from) this.extendDown(first - 400, this.covered);
    if (end > this.covered.to) this.extendUp(end + 400, this.covered);
    return this.known;
  }

  private extendDown(first: number, covered: { from: number }): void {
    this.known = [...new Set([...this.between(first, covered.from), ...this.known])];
    covered.from = first;
  }

  private extendUp(end: number, covered: { to: number }): void {
    this.known = [...new Set([...this.known, ...this.between(covered.to, end)])];
    covered.to = end;
  }

  private between(first: number, end: number): number[] {
    const midnights = new Set<number>();
    for (let date = first; date < end; date++) {
      if (begins(this.period, date)) midnights.add(this.zone.firstShowing(date * dayMs));
    }
    return [...midnights];
  }
}

function begins(period: Period, date: number): boolean {
  if (period === 'day') return true;
  if (period === 'week') return ((date % 7) + 7) % 7 === 4; // 1970-01-05 was a Monday
  const shown = new Date(date * dayMs);
  if (shown.getUTCDate() !== 1) return false;
  const month = shown.getUTCMonth();
  if (period === 'quarter') return month % 3 === 0;
  return period === 'month' || month === 0;
}

const kept = new Map<string, Midnights>();
const zones = new Map<string, ZoneOffsets>();

/** The midnights of a zone and period; the same object each time, so that all rule sets share what was computed. */
export function midnightsOf(zone: string, period: Period): Midnights {
  const key = `${period} ${zone}`;
  let midnights = kept.get(key);
  if (!midnights) kept.set(key, (midnights = new Midnights(offsetsOf(zone), period)));
  return midnights;
}

function offsetsOf(zone: string): ZoneOffsets {
  let offsets = zones.get(zone);
  if (!offsets) zones.set(zone, (offsets = new ZoneOffsets(zone)));
  return offsets;
}
