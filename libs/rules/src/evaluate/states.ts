import { copied } from '../columns/writable-columns.js';

const fewCustomers = 64;

/** The flat states of many customers, one behind the other; all begin as `initial`. */
export class States {
  numbers = new Float64Array();

  constructor(private readonly initial: Float64Array) {}

  /** Where in `numbers`, which may be others after this, a customer's state begins. @param who a small whole number */
  baseOf(who: number): number {
    const base = who * this.initial.length;
    if (base >= this.numbers.length) this.grow(Math.max(fewCustomers, 2 * who));
    return base;
  }

  private grow(customers: number): void {
    const { initial, numbers } = this;
    this.numbers = copied(new Float64Array(customers * initial.length), numbers);
    for (let base = numbers.length; base < this.numbers.length; base += initial.length) {
      this.numbers.set(initial, base);
    }
  }
}
