/** More than any instant of JavaScript is away from 1970, ms, and exact in a double. */
const shift = 9e15;
const digits = 16;
const keyLength = 1 + digits;

/** ASCII whose order as bytes is that of instants (ms), then of ids. */
export const momentKey = (at: number, customerId: string): string =>
  (at < 0 ? '0' : '1') + String(at < 0 ? shift + at : at).padStart(digits, '0') + customerId;

/** Whose key it is. */
export const customerOf = (key: string): string => key.slice(keyLength);
