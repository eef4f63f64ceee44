/** Cuts what was read, one row more than asked for, into a page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  { cursor, item }: { readonly cursor: (row: Row) => string; readonly item: (row: Row) => Item },
) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(item), next: rows.length > limit && last !== undefined ? cursor(last) : null };
}
