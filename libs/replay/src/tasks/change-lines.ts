import { changeLine, placesOf, type Output, type RuleSet } from '@hindsight/rules';
import { BlockWriter } from '../blocks/block-writer.js';
import { AsciiWords, wordsOf, type Words } from '../blocks/words.js';
import type { ChangeColumns } from './change-columns.js';

const encoder = new TextEncoder();

/** The lines of the digest (RULES §7) that changes come to, a block a customer. */
export function changeLines(
  ruleSet: RuleSet,
  changes: ChangeColumns,
  customerIds: readonly string[],
): readonly Uint8Array[] {
  const lines = new ChangeLines(ruleSet, changes);
  for (let place = 0; place < changes.size;) {
    const end = changes.endOf(place);
    const customerId = customerIds[changes.who[place] ?? 0] ?? '';
    lines.block(customerId, customerId, { begin: place, end });
    place = end;
  }
  return lines.finish();
}

/** Writes lines of changes, in blocks of which each is of one customer. */
export class ChangeLines {
  readonly #tails: readonly Tails[];
  readonly #writer = new BlockWriter();
  readonly #head = new AsciiWords(); // as ids are

  constructor(
    { outputs }: RuleSet,
    private readonly changes: ChangeColumns,
  ) {
    this.#tails = outputs.map((output) => new Tails(output));
  }

  /** @param key in ASCII, by which blocks are in order */
  block(key: string, customerId: string, { begin, end }: { readonly begin: number; readonly end: number }) {
    this.#head.fill(changeLine.of(customerId));
    this.#writer.begin(key);
    for (let place = begin; place < end; place++) {
      this.#writer.line(this.#head, this.changes.at[place] ?? NaN, tailOf(this.#tails, this.changes, place));
    }
  }

  /** Every chunk; ends the writing. */
  finish(): readonly Uint8Array[] {
    return this.#writer.finish();
  }
}

function tailOf(tails: readonly Tails[], changes: ChangeColumns, place: number): Words {
  const output = changes.output[place] ?? 0;
  const tail = tails[output];
  if (!tail) throw new RangeError(`there is no output at ${output}`);
  return tail.of(changes, place);
}

/** What lines of an output say after the instant, made when they are needed: there are few of them. */
class Tails {
  readonly #results: readonly string[];
  readonly #rules: readonly string[];
  /** By rule, then from and to: a rule gives few results. */
  readonly #known: (Words | undefined)[][];

  constructor(private readonly output: Output) {
    const { results, rules } = placesOf(output);
    [this.#results, this.#rules] = [results, rules];
    this.#known = rules.map(() => []);
  }

  of({ from, to, rule }: ChangeColumns, place: number): Words {
    const [before, after, by] = [from[place] ?? -1, to[place] ?? 0, rule[place] ?? 0];
    const known = (this.#known[by] ??= []);
    return (known[(before + 1) * this.#results.length + after] ??= this.#said(before, after, by));
  }

  #said(before: number, after: number, by: number): Words {
    const [results, rules] = [this.#results, this.#rules];
    const said = { from: results[before] ?? null, to: results[after] ?? '', rule: rules[by] ?? '' };
    return wordsOf(encoder.encode(changeLine.tail({ output: this.output.id, ...said })));
  }
}
