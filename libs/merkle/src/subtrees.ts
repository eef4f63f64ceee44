/** Leaves from `begin` to before `end`. `begin` is a multiple of the largest power of two that is not above their number. */
export interface Range {
  readonly begin: number;
  readonly end: number;
}

/** A complete subtree: 2^level leaves from index × 2^level on. */
export interface Node {
  readonly level: number;
  readonly index: number;
}

/** The largest power of two below `n`, 2..2^53: where RFC 9162 cuts a tree of n leaves. */
function cutOf(n: number): number {
  let cut = 1;
  while (cut * 2 < n) cut *= 2;
  return cut;
}

/**
 * What an inclusion proof is made of, from the leaf up: PATH of RFC 9162, section 2.1.3.1.
 * @throws {RangeError} no such leaf
 */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const ranges: Range[] = [];
  for (let begin = 0, end = size; end - begin > 1;) {
    const middle = begin + cutOf(end - begin);
    const isLeft = index < middle;
    ranges.push(isLeft ? { begin: middle, end } : { begin, end: middle });
    if (isLeft) end = middle;
    else begin = middle;
  }
  return ranges.reverse();
}

/**
 * What a consistency proof is made of: PROOF of RFC 9162, section 2.1.4.1. Nothing where the trees are one, or the first is empty.
 * @throws {RangeError} the first is larger than the second
 */
export function consistencyRanges(from: number, to: number): Range[] {
  if (!(from >= 0 && from <= to)) throw new RangeError(`a tree of ${from} is no beginning of one of ${to}`);
  if (from === 0 || from === to) return [];
  const { ranges, last } = besides(from, to);
  // A first tree that is one of the nodes of the second is known to whoever checks.
  return last.begin > 0 ? [last, ...ranges] : ranges;
}

/** Down to the node that ends where the first tree does: that node, and what lies beside the way, from there up. */
function besides(from: number, to: number): { readonly ranges: Range[]; readonly last: Range } {
  const ranges: Range[] = [];
  let [begin, end] = [0, to];
  while (from < end) {
    const middle = begin + cutOf(end - begin);
    const isLeft = from <= middle;
    ranges.push(isLeft ? { begin: middle, end } : { begin, end: middle });
    if (isLeft) end = middle;
    else begin = middle;
  }
  return { ranges: ranges.reverse(), last: { begin, end } };
}

/** The complete subtrees that make up a range, from the left. */
export function completeSubtrees({ begin, end }: Range): Node[] {
  const nodes: Node[] = [];
  for (let at = begin; at < end;) {
    let [level, width] = [0, 1];
    while (width * 2 <= end - at) [level, width] = [level + 1, width * 2];
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}
