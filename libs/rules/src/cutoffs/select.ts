import { selectPlaces } from './find.js';

/** Of fewer values than this, finding out their ranges costs more than it saves. */
const few = 256;

/**
 * What would stand at each of `places` (ascending) if `values` were sorted; leaves them in any order. Linear on the
 * average, where sorting them all would be most of what cut-offs cost: values are counted by the bits that their binary
 * form begins with, and only those that begin as a wanted one does are looked at again.
 */
export function selected(values: Float64Array, places: readonly number[]): number[] {
  if (values.length < few) return found(values, places);
  const ranges = rangesOf(values);
  const wanted = rangesWith(places, ranges);
  collect(values, ranges, wanted);
  return wanted.flatMap((one) => found(one.values, one.places));
}

function found(values: Float64Array, places: readonly number[]): number[] {
  selectPlaces(values, places);
  return places.map((place) => values[place] ?? NaN);
}

const rangeBits = 14;
const rangeCount = 2 ** rangeBits;
/** Which of the two words of a number has its sign and exponent. */
const leading = new Uint32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;

/** The bits that each value begins with, such that no value is greater than one of a later range. */
function rangesOf(values: Float64Array): Uint16Array {
  const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  const ranges = new Uint16Array(values.length);
  for (let place = 0; place < ranges.length; place++) {
    const word = words[2 * place + leading] ?? 0;
    // The sign is turned, as negative numbers come first; the rest of theirs too, as the greater has the lesser bits.
    ranges[place] = (word ^ ((word >> 31) | 0x80000000)) >>> (32 - rangeBits);
  }
  return ranges;
}

/** A range that something stands in that is looked for. */
interface Wanted {
  readonly range: number;
  readonly values: Float64Array;
  /** How many of them are there already. */
  size: number;
  /** Among the values of the range. */
  readonly places: readonly number[];
}

function rangesWith(places: readonly number[], ranges: Uint16Array): Wanted[] {
  const counts = countsOf(ranges);
  const wanted: Wanted[] = [];
  let [before, next] = [0, 0];
  for (let range = 0; next < places.length; range++) {
    const size = counts[range] ?? 0;
    const from = next;
    while ((places[next] ?? Infinity) < before + size) next++;
    if (next > from) wanted.push(wantedOf(range, size, places.slice(from, next), before));
    before += size;
  }
  return wanted;
}

const wantedOf = (range: number, room: number, places: readonly number[], before: number): Wanted => ({
  ...{ range, values: new Float64Array(room), size: 0 },
  places: places.map((place) => place - before),
});

// Used anew for every selection.
const counts = new Uint32Array(rangeCount);
const slots = new Uint16Array(rangeCount);

function countsOf(ranges: Uint16Array): Uint32Array {
  counts.fill(0);
  for (let place = 0; place < ranges.length; place++) {
    const range = ranges[place] ?? 0;
    counts[range] = (counts[range] ?? 0) + 1;
  }
  return counts;
}

/** Fills each wanted range with its values. */
function collect(values: Float64Array, ranges: Uint16Array, wanted: readonly Wanted[]): void {
  slots.fill(0);
  wanted.forEach(({ range }, place) => (slots[range] = place + 1));
  for (let place = 0; place < ranges.length; place++) {
    const slot = slots[ranges[place] ?? 0] ?? 0;
    const into = slot > 0 ? wanted[slot - 1] : undefined;
    if (into) into.values[into.size++] = values[place] ?? NaN;
  }
}
