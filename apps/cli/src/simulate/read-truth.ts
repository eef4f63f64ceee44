import { BadInput } from '../bad-input.js';
import { linesOf } from '../import/text-of.js';
import type { Truth } from './simulated-customers.js';
import { said } from '../texts/texts.js';

/** By customer. @throws {BadInput} naming file and line, for what `hindsight simulate` did not write */
export async function readTruth(file: string): Promise<Map<string, Truth>> {
  const truths = new Map<string, Truth>();
  let line = 0;
  for await (const text of linesOf(file)) {
    line++;
    const truth = parsed(text);
    if (!truth) throw new BadInput(said('notATruth', { place: `${file}:${line}` }));
    truths.set(truth.customer, truth);
  }
  return truths;
}

function parsed(text: string): Truth | null {
  try {
    const value: unknown = JSON.parse(text);
    return isTruth(value) ? value : null;
  } catch {
    return null;
  }
}

function isTruth(value: unknown): value is Truth {
  if (typeof value !== 'object' || value === null) return false;
  const { customer, leftAt, lastPurchaseAt } = value as Partial<Record<keyof Truth, unknown>>;
  return typeof customer === 'string' && isInstant(lastPurchaseAt) && (leftAt === null || isInstant(leftAt));
}

const isInstant = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value));
