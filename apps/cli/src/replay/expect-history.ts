import type { CachedArchive } from '@hindsight/archive';
import type { KnownAt } from '@hindsight/replay';
import { BadInput } from '../bad-input.js';
import { isoOf } from '../say.js';

/** @throws {BadInput} nobody has a known event at or before as-of (ms): a replay would be of nothing */
export async function expectHistory(
  archive: Pick<CachedArchive, 'earliest'>,
  asOf: number,
  knownAt: KnownAt | undefined,
): Promise<void> {
  const earliest = await archive.earliest(knownAt);
  if (earliest === null)
    throw new BadInput('no customer has an event that is known: there is nothing to replay');
  if (earliest > asOf)
    throw new BadInput(
      `--as-of ${isoOf(asOf)}: nobody has an event by then; the first is of ${isoOf(earliest)}`,
    );
}
