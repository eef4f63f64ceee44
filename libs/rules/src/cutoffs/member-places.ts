import type { Population } from '../rule-set.js';
import { meaning } from '../meaning.js';

/** Where the members of each population are kept, by population: the same place for one measure among the same customers. */
export function memberPlaces(populations: readonly Population[]): readonly number[] {
  const known: string[] = [];
  return populations.map(({ of, among }) => {
    const key = meaning([of, among]);
    const place = known.indexOf(key);
    return place >= 0 ? place : known.push(key) - 1;
  });
}
