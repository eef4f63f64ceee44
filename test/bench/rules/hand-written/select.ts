// Places are within the array by the way they move, which is what makes every `as number` on this page true.

/**
 * Puts at each of `places` (ascending) the value that would stand there if `values` were sorted. Linear on the average,
 * where sorting all of them would take most of the time that cut-offs take.
 * @source Hoare (1961), Algorithm 65: Find; Communications of the ACM 4(7)
 */
export function putInPlace(
  values: Float64Array,
  places: readonly number[],
  from = 0,
  to = values.length - 1,
): void {
  const middle = places[places.length >> 1];
  if (middle === undefined) return;
  find(values, middle, from, to);
  putInPlace(
    values,
    places.filter((place) => place < middle),
    from,
    middle - 1,
  );
  putInPlace(
    values,
    places.filter((place) => place > middle),
    middle + 1,
    to,
  );
}

function find(values: Float64Array, place: number, from: number, to: number): void {
  let [low, high] = [from, to];
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i > j) break;
      const swapped = values[i] as number;
      values[i++] = values[j] as number;
      values[j--] = swapped;
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else return;
  }
}
