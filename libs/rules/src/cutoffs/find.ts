/**
 * Puts at each of `places` (ascending) the value that would stand there if `values` were sorted. Linear on the average,
 * so much as sorting them all is not needed.
 * @source Hoare (1961), Algorithm 65: Find; Communications of the ACM 4(7)
 */
export function selectPlaces(
  values: Float64Array,
  places: readonly number[],
  from = 0,
  to = values.length - 1,
): void {
  const middle = places[places.length >> 1];
  if (middle === undefined) return;
  select(values, middle, from, to);
  const below = places.filter((place) => place < middle);
  const above = places.filter((place) => place > middle);
  selectPlaces(values, below, from, middle - 1);
  selectPlaces(values, above, middle + 1, to);
}

function select(values: Float64Array, place: number, from: number, to: number): void {
  let [low, high] = [from, to];
  while (low < high) {
    const [left, right] = partition(values, low, high);
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else return;
  }
}

/** Parts a stretch at its middle value: what is larger stands from `left` on, what is smaller up to `right`. */
function partition(values: Float64Array, low: number, high: number): [left: number, right: number] {
  const at = (place: number): number => values[place] ?? NaN;
  const pivot = at((low + high) >> 1);
  let [left, right] = [low, high];
  while (left <= right) {
    while (at(left) < pivot) left++;
    while (at(right) > pivot) right--;
    if (left > right) break;
    const swapped = at(left);
    values[left++] = at(right);
    values[right--] = swapped;
  }
  return [left, right];
}
