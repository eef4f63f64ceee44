import type { RuleEvent } from '../rule-event.js';
import type { ColumnField } from './event-columns.js';
import type { Texts } from './texts.js';
import { copied, WritableColumns } from './writable-columns.js';

const fewCustomers = 64;
const fewEvents = 8;

/**
 * The events of many customers as columns, each customer's in a stretch with room for more. One that is full goes on behind
 * all others with twice the room. What it leaves behind stays there, so that places of events hold; that is as much as is
 * used at most.
 */
export class Lanes extends WritableColumns {
  private begins = new Uint32Array(fewCustomers);
  private sizes = new Uint32Array(fewCustomers);
  private rooms = new Uint32Array(fewCustomers);
  /** One past the last customer of whom there are events. */
  customers = 0;
  /** One past the last stretch. */
  private used = 0;

  /** @param fields what is kept of each event */
  constructor(fields: readonly ColumnField[], dictionary?: Texts) {
    super(fields, fewCustomers * fewEvents, dictionary);
  }

  /** Where a customer's events begin: they may move when one is taken in. */
  beginOf(who: number): number {
    return this.begins[who] ?? 0;
  }

  /** How many events of a customer there are. */
  sizeOf(who: number): number {
    return this.sizes[who] ?? 0;
  }

  /** Takes in a customer's event, later than all before it, by (occurredAt, revision). @param who a small whole number */
  append(who: number, event: RuleEvent): void {
    if (who >= this.sizes.length) this.growTo(2 * who);
    const size = this.sizeOf(who);
    if (size === this.rooms[who]) this.moveOn(who, Math.max(fewEvents, 2 * size));
    this.put(this.beginOf(who) + size, event);
    this.sizes[who] = size + 1;
    if (who >= this.customers) this.customers = who + 1;
  }

  private moveOn(who: number, room: number): void {
    const begin = this.used;
    this.used += room;
    if (this.used > this.at.length) this.grow(2 * this.used);
    this.move(this.beginOf(who), this.sizeOf(who), begin);
    this.begins[who] = begin;
    this.rooms[who] = room;
  }

  private growTo(customers: number): void {
    const grown = (before: Uint32Array) => copied(new Uint32Array(customers), before);
    this.begins = grown(this.begins);
    this.sizes = grown(this.sizes);
    this.rooms = grown(this.rooms);
  }
}
