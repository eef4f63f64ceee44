import { createRequire } from 'node:module';
import type * as phones from 'libphonenumber-js/mobile';
import type { CountryCode } from 'libphonenumber-js/mobile';

// Its ESM imports JSON without saying so, which is deprecated.
const require = createRequire(import.meta.url);
const { parsePhoneNumberFromString } = require('libphonenumber-js/mobile') as typeof phones;

/** Those whose mobile numbers are looked for where no country code stands before them. */
const countries: readonly CountryCode[] = ['CN', 'GB', 'US', 'DE', 'FR', 'IN', 'JP'];

/**
 * Whether a customer's id is the number of a telephone: 00 or + and a country, or a number of a mobile as it is dialled at home
 * (`13812345678`, `07911 123456`). Shorter than ten digits it is taken for an id: there are too many of those. So are ten or more
 * digits that begin as no mobile does. What looks like an e-mail address has an `@`, which no id has.
 */
export function isPhoneNumber(id: string): boolean {
  const digits = id.replace(/[-.:]/g, '');
  if (!/^\d{10,17}$/.test(digits)) return false;
  if (digits.startsWith('00')) return parsePhoneNumberFromString(`+${digits.slice(2)}`)?.isValid() ?? false;
  return countries.some((country) => parsePhoneNumberFromString(digits, country)?.isValid() ?? false);
}
