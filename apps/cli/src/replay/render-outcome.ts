import type { Comparison, Foretold } from '@hindsight/replay';
import { columns } from '../terminal/tables.js';
import type { Speak } from '../texts/texts.js';

const head = ['alarmsRight', 'precision', 'casesWarned', 'recall', 'medianLead', 'tooYoung'] as const;

/** What came after, held against what both sides said, for people; nothing where that was not asked. */
export function outcomeLines({ outcome }: Comparison, speak: Speak): string[] {
  if (!outcome) return [];
  const { kind, days, output, label } = outcome;
  const what = speak(kind === 'churned' ? 'departure' : 'noPurchase', { days });
  const table = columns(
    ['', ...head.map((name) => speak(name))],
    [rowOf(speak('control'), outcome.control, speak), rowOf(speak('candidate'), outcome.candidate, speak)],
  );
  return [`${speak('warning', { label: `${output}=${label}`, what })}\n${table}`];
}

const rowOf = (side: string, told: Foretold, speak: Speak) => [
  ...[side, speak('partOf', { part: told.right, all: told.alarms }), share(told.precision)],
  ...[speak('partOf', { part: told.warned, all: told.cases }), share(told.recall)],
  ...[told.medianLeadDays === null ? '' : told.medianLeadDays.toFixed(1), told.open],
];

const share = (part: number | null) => (part === null ? '' : `${(100 * part).toFixed(1)} %`);
