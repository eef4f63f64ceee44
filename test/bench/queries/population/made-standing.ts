import { usualRuleSets } from './rule-sets.js';

/** What the projector keeps of made-up customers beside their history: who they are, where they stand, and how they came there. */
export const standing: readonly { readonly name: string; readonly statements: readonly string[] }[] = [
  {
    name: 'customers',
    statements: [
      `INSERT INTO customer SELECT e.customer_id,
         max(e.data ->> 'partyKind'), max(e.data ->> 'leadSource'),
         (array_agg(e.data -> 'attributes') FILTER (WHERE e.revision = 0))[1], min(e.occurred_at), min(e.occurred_at), max(e.occurred_at),
         min(e.occurred_at) FILTER (WHERE e.type IN ('CustomerMerged', 'CustomerErased')),
         count(*) FILTER (WHERE e.type = 'CustomerPurchased'), count(*) FILTER (WHERE e.type = 'PurchaseReturned'),
         count(*) FILTER (WHERE e.type = 'CustomerComplained'),
         coalesce(sum((e.data -> 'amount' ->> 'minor')::int8) FILTER (WHERE e.type = 'CustomerPurchased'), 0), max(e.revision), max(e.position)
       FROM customer_event e GROUP BY e.customer_id ORDER BY max(e.position)`,
      `INSERT INTO customer_wake SELECT customer_id, last_event_at + interval '30 days' FROM customer`,
    ],
  },
  {
    name: 'rule sets',
    statements: usualRuleSets.flatMap(({ id, outputs }, place) => [
      `INSERT INTO rule_set VALUES ('${id}', 1, 'hash-of-${id}', '${JSON.stringify({ outputs: Object.keys(outputs).map((one) => ({ id: one })) })}',
         ${2 * place}, ${2 * place + 1}, '2023-01-01', true)`,
      `INSERT INTO rule_set_timeline (id, position, kind, hash, since, effective_from, effect_at_position)
         VALUES ('${id}', ${2 * place + 1}, 'activated', 'hash-of-${id}', NULL, '2023-01-01', ${2 * place + 1})`,
    ]),
  },
  ...usualRuleSets.flatMap(({ id, outputs }) =>
    Object.entries(outputs).map(([output, results]) => ({
      name: `changes of ${output}`,
      statements: [changesOf(id, output, results), statesOf(id, output)],
    })),
  ),
];

/** One to four changes of each customer, of which the fourth was taken back. */
function changesOf(id: string, output: string, results: readonly string[]): string {
  return `
INSERT INTO segment_change (customer_id, rule_set_hash, output, at, known_position, from_result, to_result, rule, cause_kind, cause_ref,
  restates, superseded_at_position)
SELECT c.customer_id, 'hash-of-${id}', '${output}', c.registered_at + n * ((c.last_event_at - c.registered_at) / 4 + interval '1 second'),
  c.position, CASE n WHEN 0 THEN NULL ELSE ${resultAt(output, results, 'n - 1')} END, ${resultAt(output, results, 'n')}, 'rule-' || n,
  'tick', '2024-01-01T00:00:00.000Z', false, CASE n WHEN 3 THEN c.position END
FROM customer c, generate_series(0, abs(hashtext(c.customer_id || '${output}')) % 4) AS n
ORDER BY c.position`;
}

/** More of the first than of the last. */
function resultAt(output: string, results: readonly string[], n: string): string {
  return `(ARRAY[${results.map((one) => `'${one}'`).join(', ')}])[1 + floor(${results.length} *
    power(abs(hashtext(c.customer_id || '${output}' || (${n}))::int8) / 2147483649.0, 2))::int4]`;
}

function statesOf(id: string, output: string): string {
  return `
INSERT INTO customer_state
SELECT DISTINCT ON (s.customer_id) s.customer_id, s.rule_set_hash, s.output, s.to_result, s.rule, s.at, repeat('{"memory":"of ${output}"}', 4)
FROM segment_change s
WHERE s.rule_set_hash = 'hash-of-${id}' AND s.output = '${output}' AND s.superseded_at_position IS NULL
ORDER BY s.customer_id, s.at DESC`;
}
