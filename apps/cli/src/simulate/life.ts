import type { Channel, ChurnReason, ComplaintCause } from '@hindsight/domain';
import type { UnsentCommand } from '../import/step.js';
import { Chance } from './chance.js';

// What customers of the sample might have said and done beside buying. All numbers on this page are our own choice: slow
// answers cost goodwill, goodwill shows in ratings, in whether contacts reach anyone, and at last in leaving.

const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** Something that a customer will do, or that will be done about the customer. */
export interface Plan {
  readonly at: number;
  readonly act: (life: Life, at: number) => UnsentCommand | null;
}

/** That a customer leaves, as it knows itself. */
export interface Departure {
  /** ms; buying fades from here on. */
  readonly decidedAt: number;
  readonly reason: ChurnReason;
}

/** One simulated customer: its goodwill, its own chance, its plans. Depends on nothing but the seed and its purchases. */
export class Life {
  /** 0 (about to leave) to 1 (would recommend us). */
  goodwill: number;
  /** Somebody has said that it left. */
  hasLeft = false;
  /** What nobody is told: when it made up its mind to leave, and why. */
  departure: Departure | null = null;
  lastInvoiceAt = 0;
  readonly chance: Chance;
  #ids = 0;
  #plans: Plan[] = [];

  constructor(
    private readonly seed: number,
    private readonly customerId: string,
  ) {
    this.chance = new Chance(seed, customerId);
    // Most begin well disposed; a few never were.
    this.goodwill = 1 - 0.65 * this.chance.between(0, 1) ** 2;
  }

  /** Ids begin with `sim-`: nobody takes them for a source's own. */
  nextId(): string {
    return `sim-${this.seed}-${this.customerId}-${++this.#ids}`;
  }

  plan(at: number, act: Plan['act']): void {
    this.#plans.push({ at: Math.round(at / 60_000) * 60_000, act });
  }

  takePlans(): readonly Plan[] {
    const plans = this.#plans;
    this.#plans = [];
    return plans;
  }

  feel(change: number): void {
    this.goodwill = Math.min(1, Math.max(0, this.goodwill + change));
  }
}

/** A purchase or a return was recorded. */
export function onInvoice(life: Life, kind: 'purchase' | 'return', at: number): void {
  const { chance } = life;
  life.lastInvoiceAt = at;
  if (kind === 'purchase') life.hasLeft = false;
  if (chance.happens(0.22)) life.plan(at + chance.between(1, 6) * dayMs, afterSaleCall);
  if (chance.happens(0.3)) life.plan(at + chance.between(2, 12) * dayMs, rate);
  if (chance.happens(kind === 'return' ? 0.25 : 0.07))
    life.plan(at + chance.between(0.5, 9) * dayMs, complain);
  life.plan(at + chance.between(60, 80) * dayMs, noticeSilence);
}

function afterSaleCall(life: Life, at: number): UnsentCommand | null {
  // Who has little goodwill is called less and less.
  return life.chance.happens(0.3 + life.goodwill) ? contact(life, at, 'service') : null;
}

function contact(life: Life, at: number, purpose: 'service' | 'retention'): UnsentCommand {
  const reached = life.chance.happens(0.25 + 0.65 * life.goodwill);
  if (reached) life.feel(0.02);
  return {
    type: 'RecordContact',
    occurredAt: new Date(at),
    contactId: life.nextId(),
    channel: life.chance.pick<Channel>(['phone', 'phone', 'email', 'chat']),
    direction: 'out',
    purpose,
    outcome: reached ? 'reached' : life.chance.happens(0.3) ? 'refused' : 'not_reached',
  };
}

function rate(life: Life, at: number): UnsentCommand {
  const score = Math.round(1 + 4 * life.goodwill + life.chance.between(-0.8, 0.8));
  return {
    type: 'RecordRating',
    occurredAt: new Date(at),
    ratingId: life.nextId(),
    instrument: 'csat',
    score: Math.min(5, Math.max(1, score)),
  };
}

function complain(life: Life, at: number): UnsentCommand {
  const complaintId = life.nextId();
  const isSlow = life.chance.happens(0.35);
  const hours = isSlow ? life.chance.between(96, 600) : life.chance.between(2, 48);
  life.feel(-0.1);
  life.plan(at + hours * hourMs, (again, then) => resolve(again, then, complaintId, isSlow));
  return {
    type: 'FileComplaint',
    occurredAt: new Date(at),
    complaintId,
    channel: life.chance.pick<Channel>(['phone', 'email', 'web']),
    category: life.chance.pick(['delivery', 'damaged', 'wrong_item', 'invoice']),
    severity: life.chance.pick([1, 2, 2, 3, 3, 4, 5]),
    cause: life.chance.pick<ComplaintCause>(['people', 'process', 'process', 'product', 'policy']),
  };
}

function resolve(life: Life, at: number, complaintId: string, isSlow: boolean): UnsentCommand {
  life.feel(isSlow ? -0.3 : 0.12);
  if (life.chance.happens(0.7)) life.plan(at + life.chance.between(2, 72) * hourMs, rate);
  const outcome = life.chance.pick(['replaced', 'refunded', 'explained']);
  return { type: 'ResolveComplaint', occurredAt: new Date(at), complaintId, outcome };
}

/** Nobody has heard of the customer for about ten weeks. */
function noticeSilence(life: Life, at: number): UnsentCommand | null {
  const isSilent = at - life.lastInvoiceAt >= 60 * dayMs;
  if (!isSilent || life.hasLeft) return null;
  if ((life.departure || life.goodwill < 0.4) && life.chance.happens(0.6)) return leave(life, at);
  life.feel(-0.08);
  if (life.chance.happens(0.6)) life.plan(at + life.chance.between(40, 70) * dayMs, noticeSilence);
  return life.chance.happens(0.5) ? contact(life, at, 'retention') : null;
}

function leave(life: Life, at: number): UnsentCommand {
  life.hasLeft = true;
  const guess: ChurnReason = life.goodwill < 0.2 ? 'own_fault' : life.chance.pick(['competitor', 'unknown']);
  // Half of those who leave for a reason of their own say which.
  const reason = life.departure && life.chance.happens(0.5) ? life.departure.reason : guess;
  return { type: 'DeclareChurn', occurredAt: new Date(at), reason, declaredBy: 'person' };
}
