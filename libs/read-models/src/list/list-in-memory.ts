import type { Page } from '@hindsight/contracts';
import { cursorAt, readCursor } from './cursor.js';
import { orderIn, type Condition, type Field, type List, type ListRequest } from './list.js';
import { pageOf } from './page.js';

/** What a field of an item is: an instant in ms; null: none. */
type Plain = string | number | boolean | null;

/** A list whose items are few and at hand. */
export type ListInMemory<Item> = List<(item: Item) => Plain>;

/** A page of what fits, by the same conditions, orders and cursors as a list in the database has. */
export function pageIn<Item>(
  items: readonly Item[],
  list: ListInMemory<Item>,
  { where, sort, after, limit }: ListRequest,
): Page<Item> {
  const { columns, descending } = orderIn(list, sort);
  const place = after === null ? null : readCursor(list, sort, after);
  const placed = items
    .filter((item) => where.every((condition) => holds(list, condition, item)))
    .map((item) => ({ item, place: columns.map(({ of }) => of(item)) }))
    .sort((a, b) => compare(a.place, b.place));
  if (descending) placed.reverse();
  const end = place && columns.map((column, at) => valueFrom(column, place[at] ?? ''));
  const beyond = (one: readonly Plain[]) => !end || compare(one, end) * (descending ? -1 : 1) > 0;
  const rest = placed.filter((one) => beyond(one.place));
  return pageOf(rest.slice(0, limit + 1), limit, {
    cursor: (one) =>
      cursorAt(
        sort,
        one.place.map((value) => String(value ?? '')),
      ),
    item: ({ item }) => item,
  });
}

function holds<Item>(list: ListInMemory<Item>, { field, is, value }: Condition, item: Item): boolean {
  const own = list.fields[field]?.of(item) ?? null;
  const asked = value instanceof Date ? value.getTime() : value;
  if (own === null) return false;
  if (is === '=') return own === asked;
  return { '>=': own >= asked, '<': own < asked, '<=': own <= asked }[is];
}

function compare(a: readonly Plain[], b: readonly Plain[]): number {
  for (const [at, one] of a.entries()) {
    const order = compareOne(one, b[at] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function compareOne(a: Plain, b: Plain): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? -1 : 1;
  return a < b ? -1 : 1;
}

function valueFrom({ kind, nullable }: Field<unknown>, text: string): Plain {
  if (nullable && text === '') return null;
  if (kind === 'flag') return text === 'true';
  return kind === 'text' || kind === 'name' ? text : Number(text);
}
