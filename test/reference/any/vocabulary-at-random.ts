import { eventTypes } from '@hindsight/rules';

/** What the random cases share, so that conditions meet the values that histories have. */
export const moneyMinor = [100, 2_500, 10_000, 10_000, 9_999];
export const numbers = [0, 1, 2, 3, 3, 5, 50, 70, 0.1, 0.2, 0.3, 1e15, -1.5];
export const texts = ['', 'phone', 'web', 'low', 'high', 'Web'];
export const attributeKeys = ['country', 'level'];

/** Thresholds beside which features of a kind come to lie. */
export const near = {
  money: [0, 1, 25, 99.99, 100, 200, 1000],
  number: [0, 1, 0.3, 3, 50, 70],
  count: [0, 1, 2, 3],
  days: [0, 1, 2, 5, 7, 10, 99_999],
  score: [0, 1, 2, 3, 5],
};

/** Every event type that a feature may list. */
export const listedTypes: readonly string[] = [...eventTypes.values()]
  .filter(({ notListed }) => notListed === null)
  .map(({ name }) => name);

/** Those that most histories have, so that features meet events. */
export const usualTypes = [
  'purchased',
  'returned',
  'complained',
  'resolved',
  'rated',
  'contacted',
  'promise_kept',
];

/** The fields of some event types: name and type, each once. */
export function fieldsOf(types: readonly string[]): { name: string; type: string }[] {
  const all = types.flatMap((type) => [...(eventTypes.get(type)?.fields ?? [])]);
  return [...new Map(all)].map(([name, type]) => ({ name, type }));
}
