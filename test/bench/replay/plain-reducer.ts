import type { DuckDBConnection } from '@duckdb/node-api';
import { asOf } from '../rules/population.js';
import { codeOf, Counts, placeOf, type Given } from './answer.js';
import {
  candidate,
  control,
  dayMs,
  halfLifeMs,
  never,
  prior,
  quarterMs,
  stages,
  yearMs,
  type Bounds,
} from './bounds.js';
import { monthEnds, ticks } from './question.js';

// What one would write first: an object for each event, a state for each customer, evaluated at every instant.

interface Event {
  readonly customerId: string;
  readonly at: number;
  readonly type: string;
  readonly amount: number;
  readonly score100: number;
}

/** Reads the events of Parquet files, customer by customer, and counts; `given` is filled if there is one. */
export async function countPlainly(
  database: DuckDBConnection,
  directory: string,
  given: Given | null,
): Promise<Counts> {
  const result = await database.stream(`
    SELECT customer AS "customerId", epoch_ms(occurred_at)::DOUBLE AS at, type, amount::DOUBLE AS amount, score100
    FROM read_parquet('${directory}/**/*.parquet', hive_partitioning = false)
    ORDER BY customer, occurred_at, revision`);
  const counts = new Counts();
  let history: Event[] = [];
  for await (const rows of result.yieldRowObjectJs()) {
    for (const row of rows) {
      const event = row as unknown as Event; // as selected
      if (history[0] && history[0].customerId !== event.customerId) {
        follow(history, counts, given);
        history = [];
      }
      history.push(event);
    }
  }
  if (history.length > 0) follow(history, counts, given);
  return counts;
}

function follow(history: readonly Event[], counts: Counts, given: Given | null): void {
  const first = history[0]?.at ?? Infinity;
  const who = placeOf(history[0]?.customerId ?? '');
  const sides = [new Side(control), new Side(candidate)] as const;
  const state = new State();
  let next = 0;
  monthEnds.forEach((monthEnd, month) => {
    if (monthEnd < first) return;
    const evaluate = (at: number): void => {
      for (let event = history[next]; event?.at === at; event = history[++next]) state.apply(event);
      state.forget(at);
      for (const side of sides) side.evaluate(state, at);
    };
    if ((ticks[month] ?? NaN) > first) evaluate(ticks[month] ?? NaN);
    for (let event = history[next]; event && event.at <= Math.min(monthEnd, asOf); event = history[next])
      evaluate(event.at);
    sides[0].results.forEach((result, output) => {
      const code = codeOf(result, sides[1].results[output] ?? NaN);
      counts.add(output, month, code, 1);
      given?.set(who, output, month, code);
    });
  });
}

/** What both sides know of a customer. */
class State {
  spend = 0;
  orders = 0;
  ever = 0;
  ordered: number | null = null;
  churned: number | null = null;
  rated = { sum: 0, weight: 0, at: 0 };
  readonly complaints: Event[] = [];
  readonly #year: Event[] = [];

  apply(event: Event): void {
    switch (event.type) {
      case 'purchased':
        this.ordered = event.at;
        this.ever++;
        this.orders++;
        this.spend += event.amount;
        this.#year.push(event);
        break;
      case 'returned':
        this.spend += event.amount;
        this.#year.push(event);
        break;
      case 'complained':
        this.complaints.push(event);
        break;
      case 'churned':
        this.churned = event.at;
        break;
      case 'rated': {
        const { sum, weight } = this.faded(event.at);
        this.rated = { sum: sum + event.score100, weight: weight + 1, at: event.at };
      }
    }
  }

  /** Lets go of what has left the windows. */
  forget(at: number): void {
    for (let [old] = this.#year; old && old.at <= at - yearMs; [old] = this.#year) {
      this.#year.shift();
      this.spend -= old.amount;
      if (old.type === 'purchased') this.orders--;
    }
    while (this.complaints[0] && this.complaints[0].at <= at - quarterMs) this.complaints.shift();
  }

  faded(at: number): { readonly sum: number; readonly weight: number } {
    const factor = Math.pow(2, -(at - this.rated.at) / halfLifeMs);
    return { sum: this.rated.sum * factor, weight: this.rated.weight * factor };
  }

  mood(at: number): number {
    if (this.rated.weight === 0) return prior;
    const { sum, weight } = this.faded(at);
    return Number(((prior + sum) / (1 + weight)).toPrecision(12));
  }
}

/** What one rule set says. */
class Side {
  results: readonly number[] = [];
  /** Raw tiers and until when each was in force: the next evaluation. */
  readonly #tiers: { readonly level: number; until: number }[] = [];

  constructor(private readonly bounds: Bounds) {}

  evaluate(state: State, at: number): void {
    this.results = [this.#tier(state, at), this.#stage(state, at), this.#satisfaction(state, at)];
  }

  #tier({ spend }: State, at: number): number {
    const level = this.bounds.tier.filter((bound) => spend >= bound).length;
    const last = this.#tiers.at(-1);
    if (last) last.until = at;
    if (last?.level !== level) this.#tiers.push({ level, until: Infinity });
    else last.until = Infinity;
    while (this.#tiers[0] && this.#tiers[0].until <= at - yearMs) this.#tiers.shift();
    return Math.max(...this.#tiers.map((one) => one.level));
  }

  #stage({ ordered, churned, ever, orders, complaints }: State, at: number): number {
    const days = (since: number | null): number =>
      since === null ? never : Math.floor((at - since) / dayMs);
    const { stage } = this.bounds;
    const recency = days(ordered);
    const isSilent = (bound: number): boolean => ever >= 1 && recency > bound;
    if (days(churned) < recency) return stages.left;
    if (isSilent(stage.dormant)) return stages.dormant;
    if (isSilent(stage.atRisk) || complaints.length >= stage.complaints) return stages.atRisk;
    if (orders >= stage.loyal) return stages.loyal;
    return orders >= stage.active ? stages.active : stages.fresh;
  }

  #satisfaction(state: State, at: number): number {
    const [displeased, content, delighted] = this.bounds.mood;
    const mood = state.mood(at);
    if (mood >= delighted && state.complaints.length === 0) return 3;
    return mood >= content ? 2 : mood >= displeased ? 1 : 0;
  }
}
