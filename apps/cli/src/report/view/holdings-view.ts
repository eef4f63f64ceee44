import type { Comparison, HeldByResult } from '@hindsight/replay';
import { resultText, type Text } from '../text.js';
import type { RuleSetSide } from './margins.js';

/** Who holds the money, through time: of one output, by result. */
export interface HoldingsView {
  readonly results: readonly Text[];
  /** As those of `MonthView`. */
  readonly labels: readonly string[];
  /** Shares of everybody's, by result, by instant; null where there is nothing to share. */
  readonly spend: Readonly<Record<RuleSetSide, readonly Shares[]>>;
  readonly yearSpend: Readonly<Record<RuleSetSide, readonly Shares[]>>;
  /** At as-of, by result. */
  readonly last: readonly Readonly<Record<RuleSetSide, LastShares>>[];
}

type Shares = readonly (number | null)[];

export interface LastShares {
  readonly customers: number | null;
  readonly spend: number | null;
  readonly yearSpend: number | null;
}

/** @param labels of the instants */
export function holdingsView(
  { outputs }: Comparison['holdings'],
  output: string,
  labels: readonly string[],
): HoldingsView | null {
  const held = outputs.find((one) => one.output === output);
  if (!held?.control || !held.candidate) return null;
  const { control, candidate, results } = held;
  const shares = (which: 'shareOfSpend' | 'shareOfYearSpend') => ({
    control: control.map((one) => one[which]),
    candidate: candidate.map((one) => one[which]),
  });
  return {
    ...{ results: results.map(resultText), labels },
    ...{ spend: shares('shareOfSpend'), yearSpend: shares('shareOfYearSpend') },
    last: results.map((_, which) => ({
      control: lastOf(control[which]),
      candidate: lastOf(candidate[which]),
    })),
  };
}

const lastOf = (held: HeldByResult | undefined): LastShares => ({
  customers: held?.shareOfCustomers.at(-1) ?? null,
  spend: held?.shareOfSpend.at(-1) ?? null,
  yearSpend: held?.shareOfYearSpend.at(-1) ?? null,
});
