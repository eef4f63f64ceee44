import type { KnownAt } from '@hindsight/replay';
import { Patterned } from './fields.js';
import { instantFrom, instantMessage } from './instant.js';
import { Problem } from './problem.js';

/** How far the log is known: as text, `knownPointIn` reads it. */
export const KnownPoint = (description: string) =>
  Patterned({
    pattern: /^(\d{1,18}|\d{4}-\d{2}-\d{2}T\S{6,30})$/,
    says: { en: 'a position of the log, or an instant with its offset', zh: '日志位置，或带时区偏移的时刻' },
    optional: true,
    description,
    example: '22408405',
  });

/** @throws {Problem} 400 for an instant that is in no calendar */
export function knownPointIn(text: string): KnownAt {
  if (/^\d+$/.test(text)) return { position: BigInt(text) };
  const instant = instantFrom(text);
  if (instant) return { recordedAt: instant.getTime() };
  throw Problem.fields([{ field: 'knownAt', message: instantMessage }]);
}
