import { changeLine, placesOf, type Output, type RuleSet } from '@hindsight/rules';
import { BlockWriter } from '../blocks/block-writer.js';
import { AsciiWords, wordsOf, type Words } from '../blocks/words.js';
import type { ChangeColumns } from './change-columns.js';

const encoder = new TextEncoder();

/** The lines of the digest (RULES §7) that changes come to, a block a customer. */
export function changeLines(
  { outputs }: RuleSet,
  changes: ChangeColumns,
  customerIds: readonly string[],
): readonly Uint8Array[] {
  const tails = outputs.map((output) => new Tails(output));
  const writer = new BlockWriter();
  const head = new AsciiWords(); // as ids are
  for (let place = 0; place < changes.size;) {
    const end = changes.endOf(place);
    const customerId = customerIds[changes.who[place] ?? 0] ?? '';
    head.fill(changeLine.of(customerId));
    writer.begin(customerId);
    for (; place < end; place++) {
      writer.line(head, changes.at[place] ?? NaN, tailOf(tails, changes, place));
    }
  }
  return writer.finish();
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
