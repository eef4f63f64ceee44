import type { Field } from './codec.js';
import type { Json } from './json.js';
import { money, type Money } from './money.js';

/** A value that is JSON already. */
export const asIs = <Value extends Json>(): Field<Value> => ({
  toJson: (value) => value,
  // Written by `toJson` of the same field.
  fromJson: (json) => json as Value,
});

/** Minor units as text: no float ever holds money. */
export const moneyField: Field<Money> = {
  toJson: ({ minor, currency }) => ({ minor: String(minor), currency }),
  fromJson: (json) => {
    // Written by `toJson`, above.
    const { minor, currency } = json as { minor: string; currency: string };
    return money(BigInt(minor), currency);
  },
};

/** ISO 8601, UTC, milliseconds. */
export const instantField: Field<Date> = {
  toJson: (instant) => instant.toISOString(),
  // Written by `toJson`, above.
  fromJson: (json) => new Date(json as string),
};
