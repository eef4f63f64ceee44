import { personalInEvents } from '@hindsight/domain';
import { erased } from '@hindsight/vault';
import type { Sql } from '../database/sql.js';
import type { CustomerEventRow } from './customer-event.row.js';

const tables = ['customer_event', 'unheard_event', 'fact'] as const;

/** Tables with data of customers' events. */
export type PersonalTable = (typeof tables)[number];

/** How many rows with personal data there are. */
export type PersonalRows = Readonly<Record<PersonalTable, number>>;

const none: PersonalRows = { customer_event: 0, unheard_event: 0, fact: 0 };

/**
 * Has nothing stand where something personal stood, of those of whom one of these events says that they were erased. It belongs to the
 * projection of that event: so it is done in the transaction that records it, and again in every rebuild.
 */
export async function scrubErased(sql: Sql, recorded: readonly CustomerEventRow[]): Promise<void> {
  const erasures = recorded.filter(({ type }) => type === 'CustomerErased');
  if (erasures.length > 0)
    await scrubPersonal(
      sql,
      erasures.map(({ customerId }) => customerId),
    );
}

/**
 * The same of given customers, in the tables that `sql` sees first, or those of another set.
 * @param schema of that set; one of an earlier release may not have all of the tables
 * @returns how many rows had something
 */
export async function scrubPersonal(
  sql: Sql,
  customerIds: readonly string[],
  schema?: string,
): Promise<PersonalRows> {
  const counts: Record<PersonalTable, number> = { ...none };
  for (const table of tables) {
    const name = schema === undefined ? table : `"${schema}".${table}`;
    if (schema !== undefined && !(await isThere(sql, name))) continue;
    const rows = await sql.query(
      `WITH scrubbed AS (UPDATE ${name} SET data = data || ${scrubbed} WHERE customer_id = ANY($1::text[]) AND ${hasPersonal} RETURNING 1)
       SELECT 1 FROM scrubbed`,
      [customerIds],
    );
    counts[table] = rows.length;
  }
  return counts;
}

/** In how many rows of given customers something personal stands, sealed. */
export async function countPersonal(sql: Sql, customerIds: readonly string[]): Promise<PersonalRows> {
  const counts: Record<PersonalTable, number> = { ...none };
  for (const table of tables) {
    const [row] = await sql.query<{ rows: string }>(
      `SELECT count(*) AS rows FROM ${table} WHERE customer_id = ANY($1::text[]) AND ${hasPersonal}`,
      [customerIds],
    );
    counts[table] = Number(row?.rows ?? 0);
  }
  return counts;
}

async function isThere(sql: Sql, table: string): Promise<boolean> {
  const [row] = await sql.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
  return row?.there ?? false;
}

const places = [...personalInEvents].map(([type, place]) => ({ type, ...place }));
const nothing = `'${JSON.stringify(erased)}'::jsonb`;
const named = (field: string) =>
  `jsonb_build_object('${field}', (SELECT coalesce(jsonb_object_agg(name, ${nothing}), '{}') FROM jsonb_object_keys(data->'${field}') AS name))`;

/** What a row's personal field becomes, by its type. Constants of the domain are spelled out: nobody's input is among them. */
const scrubbed = `CASE type ${places
  .map(
    ({ type, field, by }) =>
      `WHEN '${type}' THEN ${by === null ? named(field) : `jsonb_build_object('${field}', ${nothing})`}`,
  )
  .join(' ')} END`;

/** Sealed: what is scrubbed already is left alone. */
const hasPersonal = `(${places
  .map(({ type, field }) => `(type = '${type}' AND data->'${field}' @? '$.**.sealed')`)
  .join(' OR ')})`;
