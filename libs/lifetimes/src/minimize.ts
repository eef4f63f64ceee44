/** Where a function of several numbers above zero is least, and how small it is there. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
}

interface Corner {
  readonly at: readonly number[];
  readonly value: number;
}

const evaluations = 20_000;
/** Corners as near to each other as this, in the logarithm of each number, are one: seven digits. */
const tolerance = 1e-7;

/**
 * Looks for the least value of `of` over numbers above zero, from `start` on: by their logarithms, so that none ever leaves
 * its range. Finds a minimum, not always the least of several. The same start gives the same answer.
 * @param of may be infinite or not a number where it has no meaning
 * @source Nelder & Mead (1965), "A simplex method for function minimization", The Computer Journal 7(4), 308–313
 */
export function minimizePositive(
  of: (values: readonly number[]) => number,
  start: readonly number[],
): Minimum {
  const cornerAt = (at: readonly number[]): Corner => {
    const value = of(at.map(Math.exp));
    return { at, value: Number.isNaN(value) ? Infinity : value };
  };
  // From its end it starts anew once: a simplex that has gone flat can stop anywhere.
  const first = descend(cornerAt, start.map(Math.log));
  const { at, value } = descend(cornerAt, first.at);
  return { at: at.map(Math.exp), value };
}

function descend(cornerAt: (at: readonly number[]) => Corner, start: readonly number[]): Corner {
  const away = start.map((_, i) => cornerAt(start.map((x, j) => (i === j ? x + 0.5 : x))));
  let simplex = sorted([cornerAt(start), ...away]);
  for (let done = 0; done < evaluations && spread(simplex) > tolerance; done++) {
    simplex = sorted(step(simplex, cornerAt));
  }
  return best(simplex);
}

/** One move of the worst corner: mirrored, further, nearer; or all of them towards the best. */
function step(simplex: readonly Corner[], cornerAt: (at: readonly number[]) => Corner): Corner[] {
  const others = simplex.slice(0, -1);
  const worst = last(simplex);
  const middle = worst.at.map((_, i) => mean(others.map(({ at }) => at[i] ?? 0)));
  const along = (factor: number) => cornerAt(middle.map((m, i) => m + factor * ((worst.at[i] ?? 0) - m)));
  const mirrored = along(-1);
  if (mirrored.value < best(simplex).value) {
    const further = along(-2);
    return [...others, further.value < mirrored.value ? further : mirrored];
  }
  if (mirrored.value < last(others).value) return [...others, mirrored];
  const nearer = mirrored.value < worst.value ? along(-0.5) : along(0.5);
  if (nearer.value < Math.min(mirrored.value, worst.value)) return [...others, nearer];
  const { at: centre } = best(simplex);
  return simplex.map(({ at }) => cornerAt(at.map((x, i) => ((centre[i] ?? 0) + x) / 2)));
}

const sorted = (corners: readonly Corner[]) => [...corners].sort((a, b) => a.value - b.value);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

// A simplex has two corners and more.
const best = (simplex: readonly Corner[]) => simplex[0] as Corner;
const last = (simplex: readonly Corner[]) => simplex.at(-1) as Corner;

function spread(simplex: readonly Corner[]): number {
  const { at: centre } = best(simplex);
  return Math.max(...simplex.flatMap(({ at }) => at.map((x, i) => Math.abs(x - (centre[i] ?? 0)))));
}
