import type { Feature } from '../rule-set.js';

/** The values that are tried for a number feature. */
export interface Grid {
  /** Null where it may have any value, which is tried to twelve significant digits. */
  readonly step: number | null;
  readonly least: number;
  /** Values beside and on a boundary, ascending. */
  around(boundary: number): number[];
  /** The value next to `point`, seen from `from`: `from` itself where nothing is nearer. */
  towards(from: number, point: number): number;
}

/** Counts and days are whole and not negative; sums and single amounts of money are whole minor units. */
// eslint-disable-next-line complexity -- one case for each aggregate of RULES §3
export function gridOf(feature: Feature, currencyUnit: number): Grid {
  switch (feature.agg) {
    case 'count':
    case 'distinct':
    case 'open_count':
    case 'days_since_first':
    case 'days_since_last':
      return stepped(1, 0);
    case 'sum':
    case 'min':
    case 'max':
    case 'first':
    case 'last':
      return feature.field.type === 'money' ? stepped(currencyUnit, -Infinity) : smooth(-Infinity);
    case 'mean_gap_days':
      return smooth(0);
    case 'decayed_sum':
      return smooth(feature.field === null ? 0 : -Infinity);
    case 'mean':
    case 'decayed_mean':
    case 'attribute':
      return smooth(-Infinity);
  }
}

function stepped(perUnit: number, least: number): Grid {
  return {
    step: 1 / perUnit,
    least,
    around: (boundary) => {
      const place = Math.floor(boundary * perUnit);
      return [place - 1, place, place + 1, place + 2].map((one) => one / perUnit);
    },
    towards: (from, point) => {
      const steps = Math.trunc((point - from) * perUnit);
      return steps === 0 ? from : Math.round(from * perUnit + steps) / perUnit;
    },
  };
}

const digits = 12;

/** The last digit that counts, of a number about as large as `value` and at least 1. */
const unitAt = (value: number): number =>
  10 ** (Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1 - digits);

function smooth(least: number): Grid {
  return {
    step: null,
    least,
    around: (boundary) => {
      const unit = unitAt(boundary);
      return [boundary - unit, boundary, boundary + unit].map((one) => Number(one.toPrecision(digits)));
    },
    towards: (from, point) => {
      const near = Number(point.toPrecision(digits));
      const isNearer = (near - from) * (point - from) > 0 && Math.abs(near - from) >= unitAt(from);
      return isNearer ? near : from;
    },
  };
}
