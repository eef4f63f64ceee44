import type { HeldByResult, Holdings } from '@hindsight/replay';
import { columns } from '../terminal/tables.js';
import type { Speak } from '../texts/texts.js';

/** Who holds the money at as-of, for people. */
export function holdingLines({ outputs }: Holdings, output: string, speak: Speak): string[] {
  const held = outputs.find((one) => one.output === output);
  if (!held) return [];
  const rows = held.results.map((result, place) => {
    const [before, after] = [sharesOf(held.control?.[place]), sharesOf(held.candidate?.[place])];
    return [result, ...before.map((share, which) => `${share} → ${after[which] ?? ''}`)];
  });
  const head = ['controlToCandidate', 'ofCustomers', 'ofSpend', 'ofYearSpend'] as const;
  return [
    speak('moneyHead'),
    columns(
      head.map((name) => speak(name)),
      rows,
    ),
  ];
}

const sharesOf = (held: HeldByResult | undefined): string[] =>
  [held?.shareOfCustomers, held?.shareOfSpend, held?.shareOfYearSpend].map((course) =>
    shareOf(course?.at(-1)),
  );

const shareOf = (share: number | null | undefined) =>
  typeof share === 'number' ? `${(100 * share).toFixed(1)} %` : '–';
