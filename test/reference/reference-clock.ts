import type { Clock } from '@hindsight/rules';

const quarterHour = 15 * 60 * 1000;
const day = 24 * 60 * 60 * 1000;

/**
 * The midnights of a zone, found by looking at the wall clock every quarter of an hour: no zone has changed its
 * offset at another time since 1970. The midnight of a date is the first instant whose local date is that or later.
 */
function midnights(tz: string, from: number, to: number): { at: number; date: string }[] {
  const local = new Intl.DateTimeFormat('en-CA', { timeZone: tz, dateStyle: 'short' });
  const found: { at: number; date: string }[] = [];
  const start = Math.floor(from / day) * day - 2 * day;
  let reached = local.format(start);
  for (let at = start; at <= to; at += quarterHour) {
    const today = local.format(at);
    while (reached < today) {
      reached = new Date(Date.parse(reached) + day).toISOString().slice(0, 10);
      found.push({ at, date: reached });
    }
  }
  return found.filter(({ at }) => at >= from);
}

const begins: Record<Clock['tick'] | Clock['cutoffs'], (date: string) => boolean> = {
  none: () => false,
  day: () => true,
  week: (date) => new Date(date).getUTCDay() === 1,
  month: (date) => date.endsWith('-01'),
  quarter: (date) => /-(01|04|07|10)-01$/.test(date),
  year: (date) => date.endsWith('-01-01'),
};

// One zone is asked about again and again; looking at a wall clock is slow.
const seen = new Map<string, { from: number; to: number; found: ReturnType<typeof midnights> }>();

function midnightsBetween(tz: string, from: number, to: number) {
  let known = seen.get(tz);
  if (!known || known.from > from || known.to < to) {
    known = { from: Math.min(known?.from ?? from, from), to: Math.max(known?.to ?? to, to), found: [] };
    known.found = midnights(tz, known.from, known.to);
    seen.set(tz, known);
  }
  return known.found.filter(({ at }) => at >= from && at <= to);
}

/** Instants in [from, to] at which a new day, Monday, month, quarter or year begins in `tz`; each once, rising. */
export function beginnings(tz: string, unit: keyof typeof begins, from: number, to: number): number[] {
  const all = midnightsBetween(tz, from, to).filter(({ date }) => begins[unit](date));
  return [...new Set(all.map(({ at }) => at))];
}
