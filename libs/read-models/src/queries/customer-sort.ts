/** What a list of customers is ordered by; customers that are equal in it, by id (as bytes). */
const sorts = {
  id: { column: 'c.customer_id', text: `''`, form: '', parameter: null },
  netSpend: {
    column: 'c.net_spend_minor',
    text: 'c.net_spend_minor::text',
    form: '-?\\d{1,18}',
    parameter: 'int8',
  },
  purchaseCount: {
    column: 'c.purchase_count',
    text: 'c.purchase_count::text',
    form: '\\d{1,9}',
    parameter: 'int4',
  },
  lastEventAt: instant('c.last_event_at'),
  registeredAt: instant('c.registered_at'),
} as const;

type SortKey = keyof typeof sorts;

/** A sort key; after `-` the other way round: most, or latest, first. */
export type CustomerSort = SortKey | `-${SortKey}`;

/** Every order that a list of customers has. */
export const customerSorts: readonly CustomerSort[] = (Object.keys(sorts) as SortKey[]) // keys of a literal
  .flatMap((key) => [key, `-${key}` as const]);

/** The last customer of a page, as `orderOf` selects it. */
export interface PageEnd {
  readonly customer_id: string;
  readonly sorted: string;
}

/** A list goes on after its cursor: it says the order it belongs to, where the last customer lies in it, and its id. */
export const cursorAt = (sort: CustomerSort, { customer_id, sorted }: PageEnd): string =>
  [sort, sorted, customer_id].join('~');

/** @returns null for what is no cursor of a list in this order */
export function readCursor(sort: CustomerSort, cursor: string): PageEnd | null {
  const form = new RegExp(`^${sort}~(${partsOf(sort).form})~([A-Za-z0-9_.:-]{1,64})$`);
  const [, sorted, customer_id] = form.exec(cursor) ?? [];
  return sorted === undefined || customer_id === undefined ? null : { sorted, customer_id };
}

/** What a statement on `customer c` selects to tell where a page ends, and its order. */
export function orderOf(sort: CustomerSort): { readonly select: string; readonly by: string } {
  const { column, text, parameter, descending } = partsOf(sort);
  const direction = descending ? 'DESC' : 'ASC';
  const columns = parameter === null ? [column] : [column, 'c.customer_id'];
  return {
    select: `c.customer_id, ${text} AS sorted`,
    by: columns.map((one) => `${one} ${direction}`).join(', '),
  };
}

/**
 * The condition that begins after `end`.
 * @param joined names of tables that are joined by customer id: in order of ids they begin there, too, or else they would
 *   be read from their beginning
 */
export function beginAfter(
  sort: CustomerSort,
  { customer_id, sorted }: PageEnd,
  joined: readonly string[],
  parameters: unknown[],
): string {
  const { column, parameter, descending } = partsOf(sort);
  const beyond = descending ? '<' : '>';
  const id = `$${parameters.push(customer_id)}::text`;
  if (parameter === null)
    return ['c', ...joined].map((name) => `${name}.customer_id ${beyond} ${id}`).join(' AND ');
  const place = parameter === 'timestamptz' ? new Date(Number(sorted)).toISOString() : sorted;
  return `(${column}, c.customer_id) ${beyond} ($${parameters.push(place)}::${parameter}, ${id})`;
}

const partsOf = (sort: CustomerSort) => {
  const descending = sort.startsWith('-');
  return { ...sorts[sort.replace(/^-/, '') as SortKey], descending }; // by the type of a sort
};

/** Milliseconds since 1970; as many digits as there are from 1653 to 2286. */
function instant(column: 'c.last_event_at' | 'c.registered_at') {
  const text = `(extract(epoch FROM ${column}) * 1000)::int8::text`;
  return { column, text, form: '-?\\d{1,13}', parameter: 'timestamptz' } as const;
}
