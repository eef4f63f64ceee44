const longest = 64;

/** The known name that is fewest edits away (a swap of neighbours is one), if few enough; the first of equals. */
export function nearest(name: string, known: Iterable<string>): string | null {
  if (name.length > longest) return null;
  const allowed = name.length <= 3 ? 1 : name.length <= 7 ? 2 : 3;
  let best: string | null = null;
  let fewest = allowed + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= fewest) continue;
    const edits = editsBetween(name.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}

/** Optimal string alignment distance. */
function editsBetween(a: string, b: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const differs = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + differs,
        swapped ? at(twoAbove, column - 2) + 1 : Infinity,
      );
    }
    [twoAbove, above] = [above, current];
  }
  return at(above, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
