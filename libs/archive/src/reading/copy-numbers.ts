import type { DuckDBDataChunk } from '@duckdb/node-api';
import bindings from '@duckdb/node-bindings';
import type { Numbers } from './shared-arrays.js';

/**
 * Copies a column of a result into `values`, from `place` on, as bytes: a value at a time costs more than to fetch it. The
 * column has to be of the type of the array, in SQL, and without nulls.
 */
export function copyNumbers(
  { chunk, rowCount }: DuckDBDataChunk,
  column: number,
  values: Numbers,
  place: number,
) {
  const vector = bindings.data_chunk_get_vector(chunk, column);
  const bytes = bindings.vector_get_data(vector, rowCount * values.BYTES_PER_ELEMENT);
  // The constructor of a typed array makes another one of its kind.
  const Kind = values.constructor as new (memory: ArrayBufferLike, from: number, length: number) => Numbers;
  values.set(new Kind(bytes.buffer, bytes.byteOffset, rowCount), place);
}
