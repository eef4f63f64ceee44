/** Adds to what is kept under a key, in the order of adding. Amortised O(1): the lists grow in place. */
export function appendTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
