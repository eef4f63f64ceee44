import { createHash } from 'node:crypto';

/**
 * What a command says, as SHA-256 (lowercase hex) over canonical JSON: keys sorted, bigint as text, Date as ISO 8601,
 * absent and undefined alike. `now` and `seen` are left out: a repeat is sent at another time, when other things are to be seen, and says
 * the same. Stored: never change it.
 */
export function commandHash(command: object): string {
  const said = Object.entries(command).filter(([key]) => key !== 'now' && key !== 'seen');
  return createHash('sha256')
    .update(canonical(Object.fromEntries(said)))
    .digest('hex');
}

function canonical(value: unknown): string {
  if (typeof value === 'bigint') return JSON.stringify(String(value));
  if (typeof value !== 'object' || value === null || value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join()}]`;
  return `{${fieldsOf(value).join()}}`;
}

function fieldsOf(value: object): string[] {
  return Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
}
