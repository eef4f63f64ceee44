import type { Language } from '@hindsight/contracts';
import type { ComparedRows, FirstDifference } from '@hindsight/read-models';
import type { Rebuilt } from '../../../projector/src/projector.module.js';
import { columns } from '../terminal/tables.js';
import { speaking, type Speak } from '../texts/texts.js';

/** What people read of a rebuild. */
export function renderRebuilt(rebuilt: Rebuilt, language: Language): string {
  const speak = speaking(language);
  const { compared, differences } = rebuilt;
  return [
    headlineOf(rebuilt, speak),
    columns(
      [...heads.map((name) => speak(name)), ''],
      compared.map((one) => rowOf(one, speak)),
    ),
    ...differences.flatMap((one) => linesOf(one, speak)),
  ].join('\n');
}

const heads = ['tableHead', 'outputHead', 'rowsLive', 'rowsRebuilt'] as const;

function headlineOf({ compared, position, asExpected, exchanged }: Rebuilt, speak: Speak): string {
  const [all, differing] = [compared.length, compared.filter(({ identical }) => !identical).length];
  const found = differing === 0 ? speak('identical') : speak('someDiffer', { differing, all });
  const outcome = speak(exchanged ? 'rebuiltServe' : asExpected ? 'nothingExchanged' : 'notExchanged');
  return speak('rebuilt', { position: String(position), found, outcome });
}

const rowOf = ({ table, output, live, other, identical }: ComparedRows, speak: Speak) => [
  ...[table, output ?? '', live.rows, other.rows],
  identical ? '' : speak('differs'),
];

/** More of them help nobody. */
const shown = 5;

const linesOf = ({ table, customerId: id, onlyLive, onlyOther }: FirstDifference, speak: Speak): string[] => [
  speak('firstDifferenceIn', { table, id }),
  ...onlyLive.slice(0, shown).map((line) => `  ${speak('onlyLive', { line })}`),
  ...onlyOther.slice(0, shown).map((line) => `  ${speak('onlyRebuilt', { line })}`),
];

/** The same for programs; positions as decimal text. */
export const rebuiltJson = ({ position, ...rest }: Rebuilt) => ({ position: String(position), ...rest });
