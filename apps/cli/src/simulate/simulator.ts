import { uuidV5 } from '@hindsight/event-store';
import TinyQueue from 'tinyqueue';
import type { Step } from '../import/step.js';
import { beginLife } from './habits.js';
import { Life, onInvoice, type Plan } from './life.js';
import { simulatedOrigin } from './origin.js';

interface Pending extends Plan {
  readonly customerId: string;
  readonly life: Life;
  /** How many were planned before it, for this customer. */
  readonly place: number;
}

/**
 * Makes up contacts, complaints, ratings and churn for customers whose invoices it hears of, in time order. A function
 * of the seed and the invoices: each customer has its own chance, so neither other customers nor parallel sending
 * change a life. Remembers one life a customer and what is planned, nothing else.
 */
export class Simulator {
  readonly #lives = new Map<string, { readonly life: Life; planned: number }>();
  readonly #pending = new TinyQueue<Pending>([], bySequence);

  constructor(private readonly seed: number) {}

  /** An invoice was recorded; `at` never goes back. */
  hear(customerId: string, kind: 'purchase' | 'return', at: number): void {
    const entry = this.#lives.get(customerId) ?? { life: new Life(this.seed, customerId), planned: 0 };
    this.#lives.set(customerId, entry);
    onInvoice(entry.life, kind, at);
    this.#enqueue(customerId);
  }

  /** Somebody's life begins, and goes on by itself. */
  begin(customerId: string, birth: number, currency: string): Life {
    const life = new Life(this.seed, customerId);
    this.#lives.set(customerId, { life, planned: 0 });
    beginLife(life, birth, currency);
    this.#enqueue(customerId);
    return life;
  }

  /** What happens earlier than `instant`, in time order; hear all invoices up to there first. */
  *before(instant: number): Generator<Step> {
    for (let next = this.#pending.peek(); next && next.at < instant; next = this.#pending.peek()) {
      this.#pending.pop();
      const command = next.act(next.life, next.at);
      this.#enqueue(next.customerId);
      if (command) yield this.#step(next, command);
    }
  }

  #enqueue(customerId: string) {
    const entry = this.#lives.get(customerId);
    for (const plan of entry?.life.takePlans() ?? []) {
      // takePlans gave plans, so the entry is there
      if (entry) this.#pending.push({ ...plan, customerId, life: entry.life, place: entry.planned++ });
    }
  }

  #step({ customerId, place }: Pending, command: Step['command']): Step {
    return {
      customerId,
      command,
      commandId: uuidV5(`simulated:${this.seed}:${customerId}:${place}`),
      actor: 'simulator',
      origin: `${simulatedOrigin}${this.seed}`,
      row: null,
    };
  }
}

function bySequence(a: Pending, b: Pending): number {
  return (
    a.at - b.at ||
    (a.customerId < b.customerId ? -1 : Number(a.customerId > b.customerId)) ||
    a.place - b.place
  );
}
