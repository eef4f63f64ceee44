import { changeLine, placesOf, type RuleSet } from '@hindsight/rules';
import { BlockWriter } from '../blocks/block-writer.js';
import type { ChangeColumns } from './change-columns.js';

const encoder = new TextEncoder();

/** The lines of the digest (RULES §7) that changes come to, a block a customer. */
export function changeLines(
  { outputs }: RuleSet,
  changes: ChangeColumns,
  customerIds: readonly string[],
): readonly Uint8Array[] {
  const tails = new Tails(outputs);
  const writer = new BlockWriter();
  let who = -1;
  let head = '';
  for (let place = 0; place < changes.size; place++) {
    if (changes.who[place] !== who) {
      who = changes.who[place] ?? -1;
      const customerId = customerIds[who] ?? '';
      head = changeLine.of(customerId); // ids are ASCII
      writer.begin(customerId);
    }
    writer.ascii(head);
    writer.number(changes.at[place] ?? NaN);
    writer.bytes(tails.of(changes, place));
  }
  return writer.finish();
}

/** What a line says after the instant: there are few of them. */
class Tails {
  readonly #known = new Map<number, Uint8Array>();
  readonly #names: readonly ({ readonly id: string } & ReturnType<typeof placesOf>)[];

  constructor(outputs: RuleSet['outputs']) {
    this.#names = outputs.map((output) => ({ id: output.id, ...placesOf(output) }));
  }

  of({ output, from, to, rule }: ChangeColumns, place: number): Uint8Array {
    const [which = 0, before = -1, after = 0, by = 0] = [output[place], from[place], to[place], rule[place]];
    const key = ((which * 32_768 + before + 1) * 32_768 + after) * 32_768 + by;
    let tail = this.#known.get(key);
    if (!tail) this.#known.set(key, (tail = encoder.encode(this.#said(which, before, after, by))));
    return tail;
  }

  #said(output: number, from: number, to: number, rule: number): string {
    const { id = '', results = [], rules = [] } = this.#names[output] ?? {};
    return changeLine.tail({
      ...{ output: id, from: results[from] ?? null, to: results[to] ?? '', rule: rules[rule] ?? '' },
    });
  }
}
