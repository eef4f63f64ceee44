import type { Change } from '@hindsight/rules';
import type { Sql } from '../database/sql.js';
import type { StandingChange } from './segment-change.write.js';

/** `[output, at in ms, known position, from, to, rule, cause kind, cause reference]` */
type Compact = readonly [
  output: string,
  at: number,
  knownPosition: string,
  from: string | null,
  to: string,
  rule: string,
  causeKind: 'event' | 'tick',
  causeRef: string,
];

/** Changes that were not taken back, oldest first; customers without any are not in the map. */
export type StandingByCustomer = ReadonlyMap<string, readonly StandingChange[]>;

/** Those of these customers, by hash, under each of these rule sets. */
export async function standingChanges(
  sql: Sql,
  ruleSetHashes: readonly string[],
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, StandingByCustomer>> {
  const standing = new Map(ruleSetHashes.map((hash) => [hash, new Map<string, readonly StandingChange[]>()]));
  if (standing.size === 0) return standing;
  const rows = await sql.query<{ hash: string; customer_id: string; changes: readonly Compact[] }>(
    `SELECT rule_set_hash AS hash, customer_id, json_agg(json_build_array(output, (extract(epoch FROM at) * 1000)::int8,
       known_position::text, from_result, to_result, rule, cause_kind, cause_ref) ORDER BY at) AS changes
     FROM segment_change
     WHERE rule_set_hash = ANY($1::text[]) AND customer_id = ANY($2::text[]) AND superseded_at_position IS NULL
     GROUP BY rule_set_hash, customer_id`,
    [[...standing.keys()], customerIds],
  );
  for (const { hash, customer_id, changes } of rows)
    standing.get(hash)?.set(customer_id, changes.map(expand));
  return standing;
}

/** A change that may have been taken back. */
export interface TakenBack extends StandingChange {
  readonly restates: boolean;
  /** null: it stands */
  readonly supersededAt: bigint | null;
}

type CompactTakenBack = readonly [...Compact, restates: boolean, supersededAt: string | null];

/**
 * Changes under these rule sets, by customer and hash, that stood at a log position or have come since.
 * @param positions by customer
 */
export async function changesSince(
  sql: Sql,
  ruleSetHashes: readonly string[],
  positions: ReadonlyMap<string, bigint>,
): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly TakenBack[]>>> {
  const found = new Map([...positions.keys()].map((id) => [id, new Map<string, TakenBack[]>()]));
  if (found.size === 0) return found;
  const rows = await sql.query<{ hash: string; customer_id: string; changes: readonly CompactTakenBack[] }>(
    `SELECT rule_set_hash AS hash, customer_id, json_agg(json_build_array(output, (extract(epoch FROM at) * 1000)::int8,
       known_position::text, from_result, to_result, rule, cause_kind, cause_ref, restates,
       superseded_at_position::text) ORDER BY at, known_position) AS changes
     FROM segment_change JOIN unnest($2::text[], $3::int8[]) AS asked (id, position) ON id = customer_id
     WHERE rule_set_hash = ANY($1::text[]) AND (superseded_at_position IS NULL OR superseded_at_position > position)
     GROUP BY rule_set_hash, customer_id`,
    [ruleSetHashes, [...positions.keys()], [...positions.values()]],
  );
  for (const { hash, customer_id, changes } of rows) {
    found.get(customer_id)?.set(hash, changes.map(expandTakenBack));
  }
  return found;
}

function expandTakenBack([output, at, known, from, to, rule, kind, ref, restates, gone]: CompactTakenBack) {
  const standing = expand([output, at, known, from, to, rule, kind, ref]);
  return { ...standing, restates, supersededAt: gone === null ? null : BigInt(gone) };
}

/** Who has changes under one rule set that were not taken back, by id as bytes. */
export async function customersWithChanges(sql: Sql, ruleSetHash: string): Promise<readonly string[]> {
  const rows = await sql.query<{ customer_id: string }>(
    `SELECT DISTINCT customer_id COLLATE "C" AS customer_id FROM segment_change
     WHERE rule_set_hash = $1 AND superseded_at_position IS NULL ORDER BY 1`,
    [ruleSetHash],
  );
  return rows.map(({ customer_id }) => customer_id);
}

function expand([output, at, knownPosition, from, to, rule, kind, ref]: Compact): StandingChange {
  const cause = kind === 'event' ? { event: ref } : { tick: Date.parse(ref) };
  const change: Change = { output, from, to, at, cause, rule };
  return { change, knownPosition: BigInt(knownPosition) };
}
