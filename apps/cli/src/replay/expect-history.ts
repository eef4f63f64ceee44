import type { CachedArchive } from '@hindsight/archive';
import type { KnownAt } from '@hindsight/replay';
import { BadInput } from '../bad-input.js';
import { isoOf } from '../say.js';
import { said } from '../texts/texts.js';

/** @throws {BadInput} nobody has a known event at or before as-of (ms): a replay would be of nothing */
export async function expectHistory(
  archive: Pick<CachedArchive, 'earliest'>,
  asOf: number,
  knownAt: KnownAt | undefined,
): Promise<void> {
  const earliest = await archive.earliest(knownAt);
  if (earliest === null) throw new BadInput(said('noEventKnown'));
  if (earliest > asOf) throw new BadInput(said('nobodyByThen', { at: isoOf(asOf), first: isoOf(earliest) }));
}
