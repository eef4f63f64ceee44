// A text in a YAML file is not what stands in the file: quotes escape, folds join lines, blocks are indented. To point
// into a text the two are walked side by side; runs of white space are matched as a whole, because folding changes them.

export type Style = 'plain' | 'single' | 'double' | 'block';

interface Walk {
  readonly value: string;
  readonly source: string;
  readonly style: Style;
  /** Where we are in the source; in the value we are at the length of `offsets`. */
  offset: number;
  readonly offsets: number[];
}

/** For each index of `value`, and its end, the offset in `source` of the character that it came from. */
export function sourceOffsets(
  value: string,
  source: string,
  start: number,
  end: number,
  style: Style,
): number[] {
  const walk: Walk = { value, source, style, offset: firstOffset(source, start, style), offsets: [] };
  while (walk.offsets.length < value.length) step(walk);
  return [...walk.offsets, walk.offset].map((one) => Math.min(one, end));
}

function firstOffset(source: string, start: number, style: Style): number {
  if (style === 'plain') return start;
  return style === 'block' ? source.indexOf('\n', start) + 1 : start + 1;
}

function step(walk: Walk): void {
  const here = walk.source[walk.offset];
  if (walk.style === 'double' && here === '\\') stepEscape(walk);
  else if (isSpace(here) || isSpace(walk.value[walk.offsets.length])) stepSpace(walk);
  else take(walk, walk.style === 'single' && here === "'" ? 2 : 1);
}

function stepEscape(walk: Walk): void {
  const next = walk.source[walk.offset + 1] ?? '';
  if (next === '\n' || next === '\r') {
    walk.offset = afterSpace(walk.source, walk.offset + 1);
    return;
  }
  // `\U` writes in one escape what a text may hold as two units.
  if (next === 'U' && (walk.value.codePointAt(walk.offsets.length) ?? 0) > 0xffff)
    walk.offsets.push(walk.offset);
  take(walk, 2 + ({ x: 2, u: 4, U: 8 }[next] ?? 0));
}

/** White space in the text, however much of it, came from the white space here, however much of it. */
function stepSpace(walk: Walk): void {
  const after = afterSpace(walk.source, walk.offset);
  const last = Math.max(after - 1, walk.offset);
  const first = walk.offsets.length;
  for (let index = first; isSpace(walk.value[index]); index++) {
    walk.offsets.push(Math.min(walk.offset + index - first, last));
  }
  walk.offset = after;
}

function take(walk: Walk, size: number): void {
  walk.offsets.push(walk.offset);
  walk.offset += size;
}

function afterSpace(source: string, offset: number): number {
  let after = offset;
  while (isSpace(source[after])) after += 1;
  return after;
}

const isSpace = (character: string | undefined): boolean =>
  character === ' ' || character === '\n' || character === '\t' || character === '\r';
