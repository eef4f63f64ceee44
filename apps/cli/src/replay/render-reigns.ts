import type { ReignSide, Side } from '@hindsight/replay';
import { isoOrNull } from '../say.js';
import { columns } from '../terminal/tables.js';

/** What was in force when, for people; nothing for one version. */
export function reignLines({ id, reigns }: Side): string[] {
  if (!reigns) return [];
  const head = [
    'version',
    'in force from',
    'until',
    'changed by it',
    'without',
    'changes of its run',
    'digest of its run',
  ];
  return [`${id}, what was in force when:\n${columns(head, reigns.map(rowOf))}`];
}

const rowOf = ({ version, since, until, activationChanges, lacks, changes, digest }: ReignSide) => [
  ...[version, isoOrNull(since) ?? '', isoOrNull(until) ?? '', activationChanges],
  ...[lacks.join(', '), changes, digest?.slice(0, 12) ?? ''],
];
