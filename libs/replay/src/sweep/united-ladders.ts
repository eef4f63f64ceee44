import type { Expression, Output } from '@hindsight/rules';
import type { Bound, Ladder } from './ladder.js';
import { sameWay } from './ladder.js';

/** Ladders of one way, and all bounds that any of them has. */
interface Gathered {
  readonly ladder: Ladder;
  /** By how tight they are. */
  readonly bounds: Map<string, Bound>;
}

/** Ladders of several rule sets; those of one way become one output, with the bounds of all. */
export class UnitedLadders {
  readonly #known = new Map<string, Gathered>();

  /** @param ladder whose names are those of the united rule set */
  add(ladder: Ladder): void {
    const key = sameWay(ladder);
    const known = this.#known.get(key) ?? { ladder, bounds: new Map<string, Bound>() };
    this.#known.set(key, known);
    for (const { bound } of ladder.rungs) known.bounds.set(tightness(bound).join(' '), bound);
  }

  /** The united outputs, called l.0, l.1, …; results are places: 0 for the tightest bound, the last for none reached. */
  outputs(): readonly Output[] {
    return [...this.#known.values()].map(({ ladder, bounds }, place) =>
      outputOf(`l.${place}`, ladder, tightestFirst([...bounds.values()])),
    );
  }

  /** Which output a ladder is in, and by place of the result there the place of its own. */
  placeOf(ladder: Ladder): { readonly which: number; readonly results: Int32Array } {
    const key = sameWay(ladder);
    const bounds = tightestFirst([...(this.#known.get(key)?.bounds.values() ?? [])]);
    return { which: [...this.#known.keys()].indexOf(key), results: resultsThrough(ladder, bounds) };
  }
}

/** By place among bounds, and then for none of them: what a ladder says of a measure that reaches this one and none tighter. */
function resultsThrough({ rungs, otherwise }: Ladder, bounds: readonly Bound[]): Int32Array {
  const own = rungs.map(({ bound, result }) => ({ tight: tightness(bound), result }));
  const said = bounds.map((bound) => {
    const reached = tightness(bound);
    return own.find(({ tight }) => compareTightness(tight, reached) <= 0)?.result ?? otherwise;
  });
  return Int32Array.from([...said, otherwise]);
}

type Tightness = readonly [value: number, strict: number];

/** Who reaches a bound reaches every looser one too. */
function tightness(bound: Bound): Tightness {
  if (bound.kind === 'cut') return [-Number(bound.cut.slice(1)), 0];
  const { value, operator } = bound;
  return [operator.startsWith('>') ? value : -value, operator.endsWith('=') ? 0 : 1];
}

const compareTightness = (a: Tightness, b: Tightness): number => a[0] - b[0] || a[1] - b[1];

const tightestFirst = (bounds: readonly Bound[]): readonly Bound[] =>
  bounds.toSorted((a, b) => compareTightness(tightness(b), tightness(a)));

function outputOf(id: string, ladder: Ladder, bounds: readonly Bound[]): Output {
  const { measure, type, clamp, hold } = ladder;
  const names = [...bounds.map((_, place) => String(place)), String(bounds.length)];
  const last = String(bounds.length);
  const rungs = bounds.map((bound, place) => ({ id: String(place), bound, then: String(place) }));
  if (type === 'score') {
    const bands = rungs.map(({ bound, ...rung }) => ({
      ...rung,
      atLeast: bound.kind === 'number' ? bound.value : NaN,
    }));
    return { id, policy: {}, type, value: measure, clamp, bands, else: last, hold };
  }
  const rows = rungs.map(({ bound, ...rung }) => ({ ...rung, when: reaches(measure, bound) }));
  return { id, policy: {}, type, rows, else: last, order: names.toReversed(), hold };
}

function reaches(measure: Expression, bound: Bound): Expression {
  const { at } = measure;
  if (bound.kind === 'cut') {
    const { population, cut } = bound;
    return { kind: 'reaches', value: measure, population, cut, type: 'boolean', at };
  }
  const { operator, value } = bound;
  const right: Expression = { kind: 'literal', value, type: 'number', at };
  return { kind: 'binary', operator, left: measure, right, type: 'boolean', at };
}
