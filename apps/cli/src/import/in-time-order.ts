import type { Told } from './told.js';

/**
 * What is told, by time; at one instant in the order of the file. A sorted file streams through, any other is held in
 * memory whole (about 1 KB a row).
 */
export async function* inTimeOrder(all: AsyncIterable<Told>, sorted: boolean): AsyncGenerator<Told> {
  const held: Told[] = [];
  for await (const told of all) {
    if (sorted) yield told;
    else held.push(told);
  }
  yield* held.sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
}
