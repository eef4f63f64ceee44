import { BlockWriter } from '../blocks/block-writer.js';
import { wordsOf, type Words } from '../blocks/words.js';
import type { PairTally } from './pair-tally.js';

/** Writes of everybody who moved what `movedIn` reads back, a block a customer. Names have no tab and no newline. */
export class MoverLines {
  readonly #writer = new BlockWriter();
  readonly #names = new Map<PairTally, Names>();
  #who = -1;

  constructor(private readonly customerIds: readonly string[]) {}

  /** @param tally has ended with this customer, who moved */
  add(tally: PairTally, who: number, spendMinor: number): void {
    const { control, candidate, divergedAt } = tally;
    if (who !== this.#who) this.#writer.begin(this.customerIds[who] ?? '');
    this.#who = who;
    const names = this.#namesOf(tally);
    this.#write(names.output, names.results[control.result + 1], names.results[candidate.result + 1]);
    this.#writer.number(spendMinor);
    this.#write(tab);
    this.#writer.number(divergedAt);
    this.#write(tab, names.results[control.notedResult + 1], names.control[control.notedRule + 1]);
    this.#write(names.results[candidate.notedResult + 1], names.candidate[candidate.notedRule + 1]);
  }

  /** Every chunk; ends the writing. */
  finish(): readonly Uint8Array[] {
    return this.#writer.finish();
  }

  #write(...all: readonly (Words | undefined)[]): void {
    for (const words of all) this.#writer.words(words ?? tab);
  }

  #namesOf(tally: PairTally): Names {
    let names = this.#names.get(tally);
    if (!names) this.#names.set(tally, (names = namesOf(tally)));
    return names;
  }
}

/** Fields with what ends each; those of results and rules by place, after that of nothing. */
interface Names {
  readonly output: Words;
  readonly results: readonly Words[];
  readonly control: readonly Words[];
  readonly candidate: readonly Words[];
}

function namesOf({ pair, control, candidate }: PairTally): Names {
  return {
    output: field(pair.control.id, '\t'),
    results: fields(pair.results, '\t'),
    control: fields(control.rules, '\t'),
    candidate: fields(candidate.rules, '\n'),
  };
}

const encoder = new TextEncoder();
const field = (name: string, end: string): Words => wordsOf(encoder.encode(name + end));
const fields = (names: readonly string[], end: string): Words[] =>
  ['', ...names].map((name) => field(name, end));
const tab = field('', '\t');
