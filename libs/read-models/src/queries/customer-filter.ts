import { outputsInForce } from './results.js';

/** Half open: `from` is in it, `before` is not. */
interface InstantRange {
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
}

/** Both ends are in it. */
interface Range<Value> {
  readonly min?: Value | undefined;
  readonly max?: Value | undefined;
}

/** What a customer must be to be in a list: all that is given here. */
export interface CustomerFilter {
  /** What outputs of rule sets in force must say; of several rule sets with such an output the first by id is asked. */
  readonly segments?: readonly { readonly output: string; readonly result: string }[];
  readonly partyKind?: string | undefined;
  readonly leadSource?: string | undefined;
  /** Name and value; of two values for one name, nobody has both. */
  readonly attributes?: readonly (readonly [name: string, value: string])[] | undefined;
  readonly registered?: InstantRange;
  readonly lastEvent?: InstantRange;
  readonly netSpendMinor?: Range<bigint>;
  readonly purchases?: Range<number>;
}

/** Parts of a statement on `customer c`, and the parameters that they name. */
export interface Conditions {
  readonly joins: readonly string[];
  /** Names of the tables that they join, by customer id. */
  readonly joined: readonly string[];
  readonly where: readonly string[];
  readonly parameters: unknown[];
}

/** @returns parts with `$1`, `$2`, …; a value never is in the text */
export function conditionsOf(filter: CustomerFilter): Conditions {
  const parameters: unknown[] = [];
  const where = comparisons(filter).flatMap(([left, value, type]) =>
    value === undefined ? [] : [`${left} $${parameters.push(value)}::${type}`],
  );
  const segments = (filter.segments ?? []).map(({ output, result }, place) => {
    const name = `s${place}`;
    const asked = `$${parameters.push(output)}::text`;
    const join = `JOIN customer_state ${name} ON ${name}.customer_id = c.customer_id AND ${name}.output = ${asked}
      AND ${name}.result = $${parameters.push(result)}::text
      AND ${name}.rule_set_hash = (SELECT hash FROM (${outputsInForce}) f WHERE f.output = ${asked} ORDER BY f.id LIMIT 1)`;
    return { name, join };
  });
  return {
    joins: segments.map(({ join }) => join),
    joined: segments.map(({ name }) => name),
    where,
    parameters,
  };
}

type Comparison = readonly [left: string, value: unknown, type: string];

function comparisons({
  registered,
  lastEvent,
  netSpendMinor,
  purchases,
  attributes = [],
  ...filter
}: CustomerFilter): Comparison[] {
  return [
    ['c.party_kind =', filter.partyKind, 'text'],
    ['c.lead_source =', filter.leadSource, 'text'],
    ...attributes.map(([name, value]): Comparison => [
      'c.attributes @>',
      JSON.stringify({ [name]: value }),
      'jsonb',
    ]),
    ...instants('c.registered_at', registered),
    ...instants('c.last_event_at', lastEvent),
    ...numbers('c.net_spend_minor', 'int8', netSpendMinor),
    ...numbers('c.purchase_count', 'int4', purchases),
  ];
}

const instants = (column: string, { from, before }: InstantRange = {}): Comparison[] => [
  [`${column} >=`, from?.toISOString(), 'timestamptz'],
  [`${column} <`, before?.toISOString(), 'timestamptz'],
];

const numbers = (column: string, type: string, { min, max }: Range<bigint | number> = {}): Comparison[] => [
  [`${column} >=`, min, type],
  [`${column} <=`, max, type],
];
