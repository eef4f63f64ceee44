import type { OutputView } from './output-view.js';
import type { ValueView } from './value-view.js';

/**
 * What can be said of an output in a sentence. Each finding carries how many customers it rests on and how large the
 * effect is, so that none is read as more than it is.
 */
export type Finding = {
  /** The smallest group that it speaks of. */
  readonly n: number;
  /** One customer more or less would show: nothing is to be concluded from it. */
  readonly isSmall: boolean;
} & (
  | { readonly kind: 'agreement'; readonly share: number; readonly kappa: number | null }
  | { readonly kind: 'direction'; readonly up: number; readonly down: number; readonly net: number }
  | {
      readonly kind: 'steadiness';
      /** Changes a customer, after the first result. */
      readonly control: number;
      readonly candidate: number;
      /** Shares of customers changed more, and less, often by the candidate, and the one less the other. */
      readonly more: number;
      readonly less: number;
      readonly net: number;
    }
  | {
      readonly kind: 'top';
      readonly value: ValueView;
      /** Spend a customer under the candidate, as a multiple of that under the control; null without either. */
      readonly ratio: number | null;
    }
);

/** Below this many customers a share moves by more than three points with a single one of them. */
const fewest = 30;

export function findingsOf(view: OutputView): Finding[] {
  if (view.customers === 0) return [];
  return [agreement(view), ...direction(view), steadiness(view), ...top(view)];
}

const resting = (n: number) => ({ n, isSmall: n < fewest });

const agreement = ({ customers, matched, kappa }: OutputView): Finding => ({
  ...{ kind: 'agreement', share: matched / customers, kappa },
  ...resting(customers),
});

function direction({ ordered, moved, matrix: { up, down } }: OutputView): Finding[] {
  if (!ordered || moved === 0) return [];
  return [{ kind: 'direction', up, down, net: (up - down) / moved, ...resting(moved) }];
}

function steadiness({ customers, flips }: OutputView): Finding {
  const share = (count: number) => count / customers;
  const { more, less } = flips.customers;
  return {
    kind: 'steadiness',
    control: share(flips.control),
    candidate: share(flips.candidate),
    ...{ more: share(more), less: share(less), net: share(more - less) },
    ...resting(customers),
  };
}

function top({ ordered, value }: OutputView): Finding[] {
  const best = value.at(-1);
  if (!ordered || !best) return [];
  const [control, candidate] = [best.control, best.candidate].map((held) => held.spendMinorPerCustomer ?? 0);
  const ratio = control && candidate ? candidate / control : null;
  const n = Math.min(best.control.customers, best.candidate.customers);
  return [{ kind: 'top', value: best, ratio, ...resting(n) }];
}
