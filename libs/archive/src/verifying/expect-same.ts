import type { Database } from '../database.js';
import type { Manifest } from '../manifest.js';

/** An archive that is being verified. */
export interface Verified {
  readonly directory: string;
  readonly manifest: Manifest;
  readonly database: Database;
}

/** A problem for each fact that is not what it was said to be. @param pairs what it is of, what was found, what was said */
export const expectSame = (
  where: string,
  pairs: readonly (readonly [string, unknown, unknown])[],
): string[] =>
  pairs.flatMap(([what, found, said]) =>
    String(found) === String(said)
      ? []
      : [`${where}: ${what}: found ${String(found)}, expected ${String(said)}`],
  );
