import { customerIdPattern, isDay, money, parseMoney, type Money } from '@hindsight/domain';
import { instantReader } from './instants.js';
import { numberReader } from './numbers.js';
import type { Note, Option, Read, Writing } from './writing.js';

/** A kind of value that fields of commands have. */
export interface Kind {
  /** How messages call one. */
  readonly what: string;
  /** Why a row is rejected, after the name of the field: `amount-not-money`. */
  readonly unfit: string;
  readonly options: readonly Option[];
  readonly reader: (writing: Writing) => Read;
}

const longestText = 200;

/** An id of the source; what an order is called in the shop stays what it is called here. */
export const id: Kind = {
  what: 'an id (1 to 64 of A-Z a-z 0-9 _ . : -)',
  unfit: 'not-an-id',
  options: ['prefix', 'strip'],
  reader: (writing) => (text, note) => {
    const found = edged(text, writing, note);
    return customerIdPattern.test(found) ? found : null;
  },
};

/** At most 200 characters on one line. */
export const text: Kind = {
  what: `a text of at most ${longestText} characters on one line`,
  unfit: 'not-a-short-text',
  options: ['prefix', 'strip', 'map', 'otherwise'],
  reader: (writing) => (said, note) => {
    const found = edged(said, writing, note);
    return found.length <= longestText && !/[\p{Cc}\p{Cs}]/u.test(found) ? found : null;
  },
};

/** One of a few words that the domain knows. */
export const oneOf = (words: readonly string[]): Kind => ({
  what: `one of ${words.join(', ')}`,
  unfit: 'not-a-known-word',
  options: ['map', 'otherwise'],
  reader: () => (said) => (words.includes(said) ? said : null),
});

/** 0 or more. */
export const whole: Kind = {
  what: 'a whole number',
  unfit: 'not-a-whole-number',
  options: ['map', 'otherwise', 'thousands'],
  reader: (writing) => {
    const read = numberReader(writing);
    return (said, note) => {
      const found = read(said, note);
      return found !== null && /^\d{1,9}$/.test(found) ? Number(found) : null;
    };
  },
};

export const decimal: Kind = {
  what: 'a number',
  unfit: 'not-a-number',
  options: ['map', 'otherwise', 'thousands', 'decimal'],
  reader: (writing) => {
    const read = numberReader(writing);
    return (said, note) => {
      const found = read(said, note);
      return found === null ? null : Number(found);
    };
  },
};

/** By the words of the mapping; without them, `true` and `false`. */
export const boolean: Kind = {
  what: 'yes or no',
  unfit: 'neither-yes-nor-no',
  options: ['yes', 'no'],
  reader:
    ({ yes = ['true'], no = ['false'] }) =>
    (said, note) => {
      if (!yes.includes(said) && !no.includes(said)) return null;
      note('read as yes or no');
      return yes.includes(said);
    },
};

/** ISO 8601 with its offset, or by the pattern of the mapping. */
export const instant: Kind = {
  what: 'an instant (ISO 8601 with its offset, or as the pattern says)',
  unfit: 'not-an-instant',
  options: ['pattern', 'zone'],
  reader: ({ pattern, zone }) => instantReader(pattern, zone),
};

/** A day of the calendar, whatever its zone. */
export const day: Kind = {
  what: 'a day (2026-12-31)',
  unfit: 'not-a-day',
  options: ['map', 'otherwise'],
  reader: () => (said) => (isDay(said) ? said : null),
};

/** Several words in one column, with semicolons between them. */
export const list: Kind = {
  what: 'words with semicolons between them',
  unfit: 'not-a-list',
  options: [],
  reader: () => (said) =>
    said
      .split(';')
      .map((word) => word.trim())
      .filter(Boolean),
};

/** An exact amount; decimals beyond the currency's minor unit are refused, never rounded. */
export const amount: Kind = {
  what: 'an amount of money',
  unfit: 'not-a-number',
  options: ['currency', 'thousands', 'decimal', 'negate'],
  reader: (writing) => {
    const read = numberReader(writing);
    return (said, note) => {
      const found = read(said, note);
      const parsed = found === null ? null : parseMoney(found, writing.currency);
      return parsed && writing.negate === true ? negated(parsed, note) : parsed;
    };
  },
};

function negated({ minor, currency }: Money, note: Note): Money {
  note('negated');
  return money(-minor, currency);
}

function edged(text: string, { strip, prefix = '' }: Writing, note: Note): string {
  if (strip === undefined || !text.startsWith(strip)) return `${prefix}${text}`;
  note(`stripped of ${strip}`);
  return `${prefix}${text.slice(strip.length)}`;
}
