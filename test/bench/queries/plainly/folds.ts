import type { effectiveHistory, RuleEvent } from '@hindsight/rules';

type History = ReturnType<typeof effectiveHistory>;

/** What a statement was asked: its instant, its window, and what else. */
export interface Asked {
  readonly asOf: number;
  /** Exclusive; −Infinity: no window. */
  readonly after: number;
  readonly further: readonly unknown[];
}

/** Adds up histories, one customer after the other, into the rows of a statement. */
export interface Fold {
  take(history: History): void;
  rows(): readonly object[];
}

/** How rows of some statements come from effective histories, without the database: by the name of the statement. */
export const folds: Readonly<Record<string, (asked: Asked) => Fold>> = {
  'net-spends': netSpends,
  orders,
  sales,
  cohorts,
  again,
  presence,
};

const happened = ({ events }: History, { asOf }: Asked) =>
  events.filter(({ occurredAt }) => occurredAt <= asOf);
const bought = (history: History, asked: Asked) =>
  happened(history, asked).filter(({ type }) => type === 'purchased');
const within =
  ({ after }: Asked) =>
  ({ occurredAt }: RuleEvent) =>
    occurredAt > after;
const minorOf = ({ fields }: RuleEvent) => Number(fields['amount'] ?? 0);
const sumOf = (events: readonly RuleEvent[]) => events.reduce((sum, event) => sum + minorOf(event), 0);

function netSpends(asked: Asked): Fold {
  const values: number[] = [];
  return {
    take(history) {
      if (history.endsAt !== null && history.endsAt <= asked.asOf) return;
      const own = happened(history, asked).filter(within(asked));
      if (!own.some(({ type }) => type === 'purchased')) return;
      values.push(sumOf(own.filter(({ type }) => type === 'purchased' || type === 'returned')));
    },
    rows: () => [{ values: values.length > 0 ? values.join(' ') : null }],
  };
}

function orders(asked: Asked): Fold {
  const customers = new Map<number, number>();
  return {
    take(history) {
      const own = bought(history, asked).filter(within(asked)).length;
      if (own > 0) customers.set(own, (customers.get(own) ?? 0) + 1);
    },
    rows: () =>
      [...customers].sort(([a], [b]) => a - b).map(([orders, customers]) => ({ orders, customers })),
  };
}

function sales(asked: Asked): Fold {
  const sum = { amount: 0, orders: 0, buyers: 0 };
  return {
    take(history) {
      const own = bought(history, asked).filter(within(asked));
      sum.amount += sumOf(own);
      sum.orders += own.length;
      if (own.length > 0) sum.buyers += 1;
    },
    rows: () => [{ ...sum, amount: String(sum.amount) }],
  };
}

function cohorts(asked: Asked): Fold {
  const begins = (asked.further[0] as readonly string[]).map(Date.parse); // as the measure asks
  const monthOf = (at: number) => begins.filter((begin) => begin <= at).length;
  const counts = new Map<string, number>();
  return {
    take(history) {
      const own = bought(history, asked);
      const first = own[0]?.occurredAt ?? -Infinity;
      if (first <= asked.after) return;
      for (const month of new Set(own.map(({ occurredAt }) => monthOf(occurredAt)))) {
        const key = `${monthOf(first)} ${month}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    },
    rows: () =>
      [...counts].map(([key, customers]) => {
        const [cohort, month] = key.split(' ').map(Number);
        return { cohort, month, customers };
      }),
  };
}

function presence({ further }: Asked): Fold {
  const [begins, ends] = further.map((texts) => (texts as readonly string[]).map(Date.parse)); // as the measures ask
  const periods = (begins ?? []).map((begin, place) => {
    const end = ends?.[place] ?? begin;
    return { place: place + 1, begin, end, at_start: 0, lost: 0, came: 0 };
  });
  return {
    take({ events, endsAt }) {
      const turns = events.filter(({ type }) => ['registered', 'churned', 'won_back'].includes(type));
      // Whoever turned last before an instant stands as that turn left it.
      const isThereAt = (at: number) => {
        const last = turns.filter(({ occurredAt }) => occurredAt < at).at(-1);
        return last !== undefined && last.type !== 'churned';
      };
      for (const period of periods.filter(({ end }) => endsAt === null || endsAt >= end)) {
        const [atStart, atEnd] = [isThereAt(period.begin), isThereAt(period.end)];
        if (atStart) period.at_start += 1;
        if (atStart && !atEnd) period.lost += 1;
        if (!atStart && atEnd) period.came += 1;
      }
    },
    rows: () => periods,
  };
}

function again(asked: Asked): Fold {
  const reasons = new Map<string, { orders: number; customers: number; minor: number }>();
  return {
    take(history) {
      const later = bought(history, asked).slice(1).filter(within(asked));
      const seen = new Set<string>();
      for (const event of later) {
        const reason = String(event.fields['reason'] ?? '');
        const sum = reasons.get(reason) ?? { orders: 0, customers: 0, minor: 0 };
        reasons.set(reason, sum);
        sum.orders += 1;
        sum.minor += minorOf(event);
        if (!seen.has(reason)) sum.customers += 1;
        seen.add(reason);
      }
    },
    rows: () => [...reasons].map(([reason, sum]) => ({ reason, ...sum, minor: String(sum.minor) })),
  };
}
