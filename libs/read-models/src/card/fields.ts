import type { CardEvent } from './card-events.js';

// What stands in the data of events; a field of another type than its event promises is none.

export const textIn = ({ data }: CardEvent, field: string): string | null =>
  typeof data[field] === 'string' ? data[field] : null;

export const numberIn = ({ data }: CardEvent, field: string): number =>
  typeof data[field] === 'number' ? data[field] : 0;

export function minorIn({ data }: CardEvent): bigint {
  const amount = data['amount'];
  if (typeof amount !== 'object' || amount === null || !('minor' in amount)) return 0n;
  return typeof amount.minor === 'string' && /^-?\d+$/.test(amount.minor) ? BigInt(amount.minor) : 0n;
}

export function textsIn({ data }: CardEvent, field: string): Readonly<Record<string, string>> {
  const entries = Object.entries(data[field] ?? {}).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(entries);
}
