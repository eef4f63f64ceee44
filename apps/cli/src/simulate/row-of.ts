import { formatMoney, type Money } from '@hindsight/domain';
import type { Step } from '../import/step.js';

/** A step as one flat object of texts, numbers and flags, for a line of NDJSON. Money is decimal text with its currency beside it. */
export function rowOf({ customerId, commandId, command }: Step): Record<string, unknown> {
  const { type, occurredAt, ...facts } = command;
  const told = Object.entries(facts).flatMap(([name, value]) => columnsOf(name, value));
  return {
    ...{ command: type, commandId, customer: customerId, occurredAt: occurredAt.toISOString() },
    ...Object.fromEntries(told),
  };
}

function columnsOf(name: string, value: unknown): [string, unknown][] {
  if (value === undefined) return [];
  if (value instanceof Date) return [[name, value.toISOString()]];
  if (isMoney(value)) {
    return [
      [name, formatMoney(value)],
      ['currency', value.currency],
    ];
  }
  return typeof value === 'object' && value !== null ? Object.entries(value) : [[name, value]];
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'minor' in value;
