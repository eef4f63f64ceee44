import { canBe } from './kinds.js';
import { orderIn, type List } from './list.js';

/** Where a row lies in an order: the texts of what it is ordered by. */
export type Place = readonly string[];

/** A list goes on after its cursor, which says the order that it belongs to and where in it the last row lies. */
export const cursorAt = (sort: string, place: Place): string =>
  [sort, ...place.map((text) => text.replace(/[%~]/g, (sign) => escapes[sign] ?? sign))].join('~');

/** @returns null for what is no cursor of this list in this order */
export function readCursor(list: List<unknown>, sort: string, cursor: string): Place | null {
  const [said, ...escaped] = cursor.split('~');
  const place = escaped.map((text) => text.replace(/%7E/g, '~').replace(/%25/g, '%'));
  const { columns } = orderIn(list, sort);
  const fits = columns.every((field, at) => canBe(field, place[at] ?? '\0'));
  return said === sort && place.length === columns.length && fits ? place : null;
}

const escapes: Readonly<Record<string, string>> = { '%': '%25', '~': '%7E' };
