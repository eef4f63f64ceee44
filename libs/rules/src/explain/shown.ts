import type { QuotedCutoff } from './explanation.js';

/** `2011-12-10 00:00 UTC`; seconds and milliseconds where there are any. */
export function shownInstant(instant: string): string {
  return instant
    .replace('T', ' ')
    .replace(/(:00)?\.000Z$/, ' UTC')
    .replace(/Z$/, ' UTC');
}

/** Twelve significant digits are enough for people. */
export const shownNumber = (value: number): string => String(Number(value.toPrecision(12)));

/** In percent of the value; nothing for a value so small that percents would mislead. */
export const shownShare = (value: number, relative: number): string[] =>
  Math.abs(value) < 1 ? [] : [`${Number((relative * 100).toPrecision(3))}%`];

export const nameOfCut = ({ population, cut }: QuotedCutoff): string => `${population}.${cut}`;

export const shownCutoff = (quote: QuotedCutoff): string =>
  `${nameOfCut(quote)} = ${quote.value === null ? '–' : shownNumber(quote.value)}`;

export const shownDays = (ms: number): string => shownNumber(ms / 86_400_000);

export const signed = (change: number): string => (change > 0 ? '+' : '') + shownNumber(change);
