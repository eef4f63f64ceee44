import { outputsInForce } from './results.js';

/** What a customer must be to be in a list, beside the fields of `customerList`: all that is given here. */
export interface CustomerFilter {
  /** What outputs of rule sets in force must say, of customers that go on; of several rule sets with such an output the first by id is asked. */
  readonly segments?: readonly { readonly output: string; readonly result: string }[];
  /** Name and value; of two values for one name, nobody has both. */
  readonly attributes?: readonly (readonly [name: string, value: string])[] | undefined;
}

/** Parts of a statement on `customer c`, and the parameters that they name. */
interface Conditions {
  readonly joins: readonly string[];
  /** The customer's id in each table that they join. */
  readonly joined: readonly string[];
  readonly where: readonly string[];
  readonly parameters: readonly unknown[];
}

/** @returns parts with `$1`, `$2`, …; a value never is in the text */
export function conditionsOf({ segments = [], attributes = [] }: CustomerFilter): Conditions {
  const parameters: unknown[] = [];
  const where = attributes.map(
    ([name, value]) => `c.attributes @> $${parameters.push(JSON.stringify({ [name]: value }))}::jsonb`,
  );
  const states = segments.map(({ output, result }, place) => {
    const name = `s${place}`;
    const asked = `$${parameters.push(output)}::text`;
    const join = `JOIN customer_state ${name} ON ${name}.customer_id = c.customer_id AND ${name}.output = ${asked}
      AND ${name}.result = $${parameters.push(result)}::text
      AND ${name}.rule_set_hash = (SELECT hash FROM (${outputsInForce}) f WHERE f.output = ${asked} ORDER BY f.id LIMIT 1)`;
    return { joined: `${name}.customer_id`, join };
  });
  return {
    joins: states.map(({ join }) => join),
    joined: states.map(({ joined }) => joined),
    // Who was merged or erased is in no segment any more, though its last results stay to be seen.
    where: segments.length > 0 ? [...where, 'c.ended_at IS NULL'] : where,
    parameters,
  };
}
