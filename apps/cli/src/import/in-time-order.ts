import type { Told } from './steps-of.js';

/**
 * Facts by time; those of one instant in the order of the file. A sorted file streams through, any other is held in
 * memory whole (about 1 KB a row).
 */
export async function* inTimeOrder(facts: AsyncIterable<Told>, sorted: boolean): AsyncGenerator<Told> {
  const all: Told[] = [];
  for await (const told of facts) {
    if (sorted) yield told;
    else all.push(told);
  }
  yield* all.sort((a, b) => a.fact.occurredAt.getTime() - b.fact.occurredAt.getTime());
}
