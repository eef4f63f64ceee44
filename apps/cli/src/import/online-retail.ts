import { customerIdPattern, money, parseMoney } from '@hindsight/domain';
import type { Fact } from './fact.js';
import { parseInstant } from './instant.js';

const columns = ['invoice', 'customer_id', 'ts', 'country', 'lines', 'units', 'amount_gbp', 'kind'] as const;
type Fields = readonly [string, string, string, string, string, string, string, string];

/** Invoices of the UCI "Online Retail" data, one row an invoice (samples/online-retail/README.md). */
export const onlineRetail = { name: 'online-retail', columns, read };

function read(fields: readonly string[]): Fact | string {
  // A row has as many fields as there are columns: `rowsOf` refuses any other.
  const [sourceId, customerId, ts, country, lineCount, , amountText, kind] = fields as Fields;
  const occurredAt = parseInstant(ts);
  const signed = parseMoney(amountText, 'GBP');
  const unreadable = unreadableId(sourceId, customerId);

  if (unreadable !== null) return unreadable;
  if (!occurredAt) return 'ts-not-an-instant';
  if (!/^\d{1,9}$/.test(lineCount)) return 'lines-not-a-number';
  if (!signed) return 'amount-not-a-number';
  if (kind !== 'purchase' && kind !== 'return') return 'kind-unknown';
  // The file writes returns below zero; an event stores them positive.
  const amount = kind === 'return' ? money(-signed.minor, signed.currency) : signed;
  return {
    kind,
    customerId,
    occurredAt,
    sourceId,
    amount,
    lines: Number(lineCount),
    attributes: { country },
  };
}

function unreadableId(sourceId: string, customerId: string): string | null {
  if (!customerIdPattern.test(sourceId)) return 'invoice-not-an-id';
  return customerIdPattern.test(customerId) ? null : 'customer-not-an-id';
}
