/**
 * SQL: the bucket of a customer, the first 32 bits of SHA-256 over its id in UTF-8, big endian, modulo `buckets`: what any
 * engine can compute. Archives are laid out by it: never change it.
 */
export const bucketSql = (buckets: number): string =>
  `(('0x' || sha256(customer)[1:8])::UBIGINT % ${buckets})::INTEGER`;
