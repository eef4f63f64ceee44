import type { ComparedRows, FirstDifference } from '@hindsight/read-models';
import type { Rebuilt } from '../../../projector/src/projector.module.js';
import { columns } from '../terminal/tables.js';

/** What people read of a rebuild. */
export function renderRebuilt(rebuilt: Rebuilt): string {
  const { compared, differences } = rebuilt;
  return [
    headlineOf(rebuilt),
    columns(['table', 'output', 'rows live', 'rows rebuilt', ''], compared.map(rowOf)),
    ...differences.flatMap(linesOf),
  ].join('\n');
}

function headlineOf({ compared, position, asExpected, exchanged }: Rebuilt): string {
  const differing = compared.filter(({ identical }) => !identical).length;
  const found = differing === 0 ? 'identical' : `${differing} of ${compared.length} differ`;
  const outcome = exchanged
    ? 'the rebuilt tables serve now, those before are kept'
    : asExpected
      ? 'nothing was exchanged'
      : 'NOT exchanged, the tables serve as before';
  return `rebuilt from the log, at position ${position}: ${found}; ${outcome}`;
}

const rowOf = ({ table, output, live, other, identical }: ComparedRows) => [
  ...[table, output ?? '', live.rows, other.rows],
  identical ? '' : 'differs',
];

/** More of them help nobody. */
const shown = 5;

const linesOf = ({ table, customerId, onlyLive, onlyOther }: FirstDifference): string[] => [
  `first difference in ${table}: ${customerId}`,
  ...onlyLive.slice(0, shown).map((row) => `  only live: ${row}`),
  ...onlyOther.slice(0, shown).map((row) => `  only rebuilt: ${row}`),
];

/** The same for programs; positions as decimal text. */
export const rebuiltJson = ({ position, ...rest }: Rebuilt) => ({ position: String(position), ...rest });
