import { grouped, type Rows } from './group-rows.js';
import { headerOf, rowsOf } from './rows.js';
import { bindMapping, type BoundMapping, type PseudonymKey } from './mapping/bind.js';
import type { Mapping } from './mapping/mapping.js';

/** A file, and how it is read. */
export interface Source {
  readonly file: string;
  readonly mapping: Mapping;
  /** Null where the mapping makes no pseudonyms. */
  readonly key: PseudonymKey;
}

/** @throws {BadInput} a file that cannot be read, or has not the columns of the mapping. */
export async function bound({ file, mapping, key }: Source): Promise<BoundMapping> {
  return bindMapping(mapping, file, await headerOf(file), key);
}

/** The rows of a file, put together as its mapping says. */
export const rowsIn = ({ file }: Source, { keyOf }: BoundMapping): AsyncIterable<Rows> =>
  grouped(rowsOf(file), keyOf);
