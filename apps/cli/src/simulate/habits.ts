import { money, type Channel } from '@hindsight/domain';
import type { UnsentCommand } from '../import/step.js';
import { dayMs, onInvoice, type Departure, type Life } from './life.js';

// How customers buy who are made up whole. All numbers on this page are our own choice, so that there are some who come every other
// month and some who come each week, small baskets and large ones, and one in five or so a year who leaves.

/** How one customer buys, for as long as it stays. */
interface Habit {
  /** Mean days between purchases. */
  readonly everyDays: number;
  /** Middle of its baskets, in minor units. */
  readonly basketMinor: number;
  readonly channel: Channel;
  readonly currency: string;
}

/** Days after which a customer who leaves buys half as often. */
const fadesDays = 25;
/** It makes up its mind about once a month. */
const reconsidersDays = 30;

/** Begins a life: registered at `birth`, buying from then on. */
export function beginLife(life: Life, birth: number, currency: string): void {
  const { chance } = life;
  const habit: Habit = {
    everyDays: 7 * 2 ** chance.between(0, 3.3),
    basketMinor: 1500 * 2 ** chance.between(0, 6),
    channel: chance.pick<Channel>(['web', 'web', 'web', 'pos', 'phone']),
    currency,
  };
  life.plan(birth, register);
  life.plan(birth + chance.between(0, 2) * dayMs, (one, at) => shop(one, at, habit));
  life.plan(birth + reconsidersDays * dayMs, reconsider);
}

function register({ chance }: Life, at: number): UnsentCommand {
  return {
    type: 'RegisterCustomer',
    occurredAt: new Date(at),
    partyKind: chance.pick(['person', 'person', 'person', 'organisation']),
    leadSource: chance.pick(['inbound', 'referral', 'partners', 'fairs', 'telemarketing']),
    attributes: { country: chance.pick(['GB', 'GB', 'DE', 'FR', 'CN']) },
  };
}

function shop(life: Life, at: number, habit: Habit): UnsentCommand {
  const { chance } = life;
  const days = -Math.log(1 - chance.between(0, 1)) * habit.everyDays * slowness(life, at);
  if (days < 20 * reconsidersDays) life.plan(at + days * dayMs, (one, then) => shop(one, then, habit));
  onInvoice(life, 'purchase', at);
  const minor = Math.ceil(habit.basketMinor * 2 ** chance.between(-1, 1));
  return {
    type: 'RecordPurchase',
    occurredAt: new Date(at),
    orderId: life.nextId(),
    amount: money(BigInt(minor), habit.currency),
    channel: habit.channel,
    category: chance.pick(['home', 'home', 'garden', 'gifts', 'paper']),
  };
}

/** How many times as long a customer waits: more with little goodwill, and ever more once it leaves. */
function slowness({ goodwill, departure }: Life, at: number): number {
  const mood = 1.5 - 0.6 * goodwill;
  return departure ? mood * 2 ** (1 + (at - departure.decidedAt) / (fadesDays * dayMs)) : mood;
}

function reconsider(life: Life, at: number): null {
  const reason = reasonToLeave(life);
  if (reason) life.departure = { decidedAt: at, reason };
  else life.plan(at + reconsidersDays * dayMs, reconsider);
  return null;
}

/** What we do badly shows in goodwill; what others do, or the customer's own life, does not. */
function reasonToLeave({ chance, goodwill }: Life): Departure['reason'] | null {
  if (chance.happens(0.2 * Math.max(0, 0.45 - goodwill))) return 'own_fault';
  if (chance.happens(0.005)) return 'competitor';
  return chance.happens(0.003) ? 'customer_crisis' : null;
}
