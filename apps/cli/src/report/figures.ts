import { currencyExponent, formatMoney, money } from '@hindsight/domain';

// Figures read the same in both languages of the report.

export const countText = (n: number): string => n.toLocaleString('en');

/** `68.8%`; a dash where there is nothing to take a share of. */
export const shareText = (share: number | null): string =>
  share === null ? '–' : `${(100 * share).toFixed(1)}%`;

export const decimalText = (n: number | null): string => (n === null ? '–' : n.toFixed(2).replace(/^-/, '−'));

/** To the last minor unit: `21,535.90`. */
export function amountText(minor: number, currency: string): string {
  const [whole = '', ...decimals] = formatMoney(money(BigInt(minor), currency)).split('.');
  return [whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,'), ...decimals].join('.').replace(/^-/, '−');
}

/** In whole major units: `4,903,802`. */
export const wholeAmountText = (minor: number, currency: string): string =>
  countText(Math.round(minor / 10 ** currencyExponent(currency))).replace(/^-/, '−');

/** `2011-12-10 00:00` */
export const instantText = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
