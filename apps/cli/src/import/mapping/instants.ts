import { DateTime, IANAZone } from 'luxon';
import { parseInstant } from '../instant.js';
import type { Read } from './writing.js';

// Names of months and of the halves of a day are English, wherever this runs.
const locale = 'en-GB';

/**
 * Reads instants: ISO 8601 with its offset, or by the first pattern of Luxon's tokens that fits, in a zone. A time of day
 * that the clocks of the zone left out is none; of one that they showed twice it is the first.
 * @param zone IANA name, or `UTC`; not heard where a pattern has an offset of its own
 */
export function instantReader(patterns: readonly string[] | undefined, zone: string): Read {
  if (!patterns) return parseInstant;
  return (text, note) => {
    for (const pattern of patterns) {
      const found = DateTime.fromFormat(text, pattern, { zone, locale });
      if (!found.isValid || !wasShown(found, text, pattern)) continue;
      note('read by a pattern');
      return firstOf(found, pattern);
    }
    return null;
  };
}

/** Where the clocks went back, Luxon takes one of the two; which one is not said. */
function firstOf(found: DateTime, pattern: string): Date {
  const shown = hasOffset(pattern) ? [found] : found.getPossibleOffsets();
  return new Date(Math.min(...shown.map((one) => one.toMillis())));
}

/** Luxon moves a time that was left out by an hour; read without a zone it stays. */
function wasShown(found: DateTime, text: string, pattern: string): boolean {
  if (hasOffset(pattern)) return true;
  const naive = DateTime.fromFormat(text, pattern, { zone: 'utc', locale });
  return naive.hour === found.hour && naive.minute === found.minute;
}

const hasOffset = (pattern: string) => /[zZ]|[XxTt]/.test(pattern.replaceAll(/'[^']*'/g, ''));

/** Whether a pattern says the day: what it prints of one, it reads as that day. */
export function saysTheDay(pattern: string): boolean {
  const day = DateTime.fromISO('2031-11-23T10:09:08Z', { zone: 'utc', locale });
  const read = DateTime.fromFormat(day.toFormat(pattern), pattern, { zone: 'utc', locale });
  return read.isValid && read.hasSame(day, 'day');
}

/** Of the IANA database, as this runtime knows it. */
export const isZone = (name: string): boolean => IANAZone.isValidZone(name);
