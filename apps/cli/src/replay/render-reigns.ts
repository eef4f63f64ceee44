import type { ReignSide, Side } from '@hindsight/replay';
import { isoOrNull } from '../say.js';
import { columns } from '../terminal/tables.js';
import type { Speak } from '../texts/texts.js';

/** What was in force when, for people; nothing for one version. */
export function reignLines({ id, reigns }: Side, speak: Speak): string[] {
  if (!reigns) return [];
  const table = columns(
    head.map((name) => speak(name)),
    reigns.map(rowOf),
  );
  return [`${speak('reignsHead', { id })}\n${table}`];
}

const head = [
  ...(['version', 'inForceFrom', 'untilHead', 'changedByIt', 'without'] as const),
  ...(['changesOfRun', 'digestOfRun'] as const),
] as const;

const rowOf = ({ version, since, until, activationChanges, lacks, changes, digest }: ReignSide) => [
  ...[version, isoOrNull(since) ?? '', isoOrNull(until) ?? '', activationChanges],
  ...[lacks.join(', '), changes, digest?.slice(0, 12) ?? ''],
];
