import { Chance } from './chance.js';
import { dayMs, type Life } from './life.js';
import { Simulator } from './simulator.js';
import type { Step } from '../import/step.js';

/** Who is to be made up. */
export interface Population {
  readonly customers: number;
  /** Of 365 days. */
  readonly years: number;
  readonly seed: number;
  /** ms; the first customers begin here. */
  readonly from: number;
  /** ISO 4217 */
  readonly currency: string;
}

/** What really happened to a customer, which no system is told: for whoever scores warnings. Instants are ISO 8601 UTC. */
export interface Truth {
  readonly customer: string;
  /** When it made up its mind to leave; null: it stays. */
  readonly leftAt: string | null;
  readonly reason: string | null;
  /** Its last purchase. */
  readonly lastPurchaseAt: string;
}

/** Whole lives of customers who never were. Most of them are there from the first fifth of the time on. */
export class SimulatedCustomers {
  readonly #lives = new Map<string, Life>();
  readonly #simulator: Simulator;
  readonly #end: number;

  constructor(private readonly population: Population) {
    const { seed, from, years, customers, currency } = population;
    this.#simulator = new Simulator(seed);
    this.#end = from + years * 365 * dayMs;
    const births = new Chance(seed, 'births');
    for (let n = 1; n <= customers; n++) {
      const id = `sim-${String(n).padStart(String(customers).length, '0')}`;
      const early = births.happens(0.6) ? 0.2 : 0.9;
      const birth = births.between(from, from + early * (this.#end - from));
      this.#lives.set(id, this.#simulator.begin(id, birth, currency));
    }
  }

  /** All that happens, in time order; a function of the population. */
  *steps(): Generator<Step> {
    yield* this.#simulator.before(this.#end);
  }

  /** Of everybody, once all has happened. */
  *truths(): Generator<Truth> {
    for (const [customer, { departure, lastInvoiceAt }] of this.#lives) {
      yield {
        customer,
        leftAt: departure && new Date(departure.decidedAt).toISOString(),
        reason: departure && departure.reason,
        lastPurchaseAt: new Date(lastInvoiceAt).toISOString(),
      };
    }
  }
}
