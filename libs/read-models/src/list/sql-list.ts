import type { Page } from '@hindsight/contracts';
import type { Sql } from '../database/sql.js';
import { cursorAt, readCursor, type Place } from './cursor.js';
import { cursorText, ordered, parameterFrom, sqlTypeOf } from './kinds.js';
import { orderIn, type Condition, type List, type ListRequest } from './list.js';
import { pageOf } from './page.js';

/** A list that statements find. */
export type SqlList = List<string>;

/** The rest of a statement: what its rows are, and which of them there are at all. */
export interface Statement<Row, Item> {
  readonly select: string;
  /** What a row of that is in the list. */
  readonly item: (row: Row) => Item;
  readonly from: string;
  readonly where?: readonly string[];
  /** `$1`, `$2`, … of it. */
  readonly parameters: readonly unknown[];
  /** Columns that equal the key, of one: in order of it they begin at the cursor, too, or else they would be read from their beginning. */
  readonly joined?: readonly string[];
}

/** A page of a list, in order. A value never is in the text of a statement. */
export async function pageFrom<Row extends object, Item>(
  sql: Sql,
  list: SqlList,
  request: ListRequest,
  statement: Statement<Row, Item>,
): Promise<Page<Item>> {
  const { select, from, joined = [] } = statement;
  const parameters = [...statement.parameters];
  const { columns, descending } = orderIn(list, request.sort);
  const place = request.after === null ? null : readCursor(list, request.sort, request.after);
  const where = [
    ...(statement.where ?? []),
    ...request.where.map((condition) => comparison(list, condition, parameters)),
    ...(place ? beginAfter(list, request.sort, place, joined, parameters) : []),
  ];
  const direction = descending ? 'DESC' : 'ASC';
  const rows = await sql.query<Row & { readonly place: Place }>(
    `SELECT ${select}, ARRAY[${columns.map(cursorText).join(', ')}] AS place FROM ${from}
     ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
     ORDER BY ${columns.map((column) => `${ordered(column)} ${direction}`).join(', ')}
     LIMIT $${parameters.push(Number.isFinite(request.limit) ? request.limit + 1 : null)}`,
    parameters,
  );
  const cursor = ({ place: end }: { readonly place: Place }) => cursorAt(request.sort, end);
  return pageOf(rows, request.limit, { cursor, item: statement.item });
}

function comparison({ fields }: SqlList, { field, is, value }: Condition, parameters: unknown[]): string {
  const asked = fields[field];
  if (!asked) throw new Error(`a list has no field "${field}"`);
  const parameter = value instanceof Date ? value.toISOString() : value;
  return `${asked.of} ${is} $${parameters.push(parameter)}::${sqlTypeOf(asked)}`;
}

function beginAfter(
  list: SqlList,
  sort: string,
  place: Place,
  joined: readonly string[],
  parameters: unknown[],
): string[] {
  const { columns, descending } = orderIn(list, sort);
  const beyond = descending ? '<' : '>';
  const texts = columns.map((column, at) => {
    const parameter = parameterFrom(column, place[at] ?? '');
    return `$${parameters.push(parameter)}::${sqlTypeOf(column)}`;
  });
  const after = `(${columns.map(ordered).join(', ')}) ${beyond} (${texts.join(', ')})`;
  const byKey = columns.length === list.key.length;
  return [after, ...(byKey ? joined.map((column) => `${column} ${beyond} ${texts[0]}`) : [])];
}
