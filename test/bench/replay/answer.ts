import type { Contender, OwnTimed, Said } from '../harness/bench.js';
import { Checksum } from '../rules/checksum.js';
import { months, outputs } from './question.js';

/** Both sides' results in one number: 16 · control + candidate. */
export const codeOf = (control: number, candidate: number): number => 16 * control + candidate;
const codes = 256;

/** How many customers are where, by output, month end and code. */
export class Counts {
  readonly cells = new Int32Array(outputs.length * months * codes);

  add(output: number, month: number, code: number, customers: number): void {
    const cell = (output * months + month) * codes + code;
    this.cells[cell] = (this.cells[cell] ?? 0) + customers;
  }

  /** `cell:customers` of each that somebody is in, as processes tell each other. */
  toString(): string {
    return [...this.cells]
      .flatMap((customers, cell) => (customers > 0 ? [`${cell}:${customers}`] : []))
      .join(' ');
  }

  /** @param filled as `toString` prints them */
  static of(filled: readonly string[]): Counts {
    const counts = new Counts();
    for (const one of filled) {
      const [cell, customers] = one.split(':').map(Number);
      counts.cells[cell as number] = customers as number; // two numbers each
    }
    return counts;
  }
}

/** Which code each customer has at each month end; 255 before the first. */
export class Given {
  readonly cells: Uint8Array;

  constructor(readonly customers: number) {
    this.cells = new Uint8Array(customers * months * outputs.length).fill(255);
  }

  set(who: number, output: number, month: number, code: number): void {
    this.cells[(who * months + month) * outputs.length + output] = code;
  }

  at(who: number, output: number, month: number): number {
    return this.cells[(who * months + month) * outputs.length + output] ?? 255;
  }
}

/** Somebody who answers the question. */
export interface Answering {
  readonly name: string;
  readonly events: number;
  /** Over which customers: who has the same ones must say the same. */
  readonly over: string;
  /** What is timed. */
  readonly count: () => Counts | Promise<Counts | OwnTimed<Counts>>;
  /** Customer by customer, once and not timed. */
  readonly give: () => Given | Promise<Given>;
}

/** The counts of every run are compared, with a checksum over what each customer was given. */
export async function contenderOf({ name, events, over, count, give }: Answering): Promise<Contender> {
  const { cells } = await give();
  const given = hexOf(new Int32Array(cells.buffer)); // 36 · 3 a customer: a multiple of four
  const said =
    (counts: Counts): Said =>
    () =>
      `counts ${hexOf(counts.cells)}, customers ${given}`;
  return {
    ...{ name, units: events, comparedAs: over },
    run: async () => {
      const counted = await count();
      return counted instanceof Counts ? said(counted) : { ...counted, result: said(counted.result) };
    },
  };
}

function hexOf(words: Int32Array): string {
  const checksum = new Checksum();
  for (const word of words) checksum.add(word);
  return checksum.hex();
}

/** `customer.12` is the one at place 12 of the population. */
export const placeOf = (customerId: string): number => Number(customerId.slice('customer.'.length));
