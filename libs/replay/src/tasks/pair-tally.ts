import { sharedPlaces, type Pair } from '../pairs.js';
import { Course, firstDivergence, type Stretch } from './course.js';
import { countIn, matrixCounts, type MatrixCounts } from './matrix-counts.js';

/** Whom the sides put into different results at as-of. */
export interface Moved {
  readonly who: number;
  readonly from: string;
  readonly to: string;
  readonly spendMinor: number;
  /** When the sides first said different things, ms, and what each said then and by which rule; null for nothing yet. */
  readonly divergedAt: number;
  readonly control: Stated;
  readonly candidate: Stated;
}

export interface Stated {
  readonly result: string | null;
  readonly rule: string | null;
}

/** What one customer adds: changes of both sides, and net spend at each instant. */
export interface Lived {
  readonly who: number;
  readonly control: Stretch;
  readonly candidate: Stretch;
  readonly spend: Float64Array;
}

/** What the customers of a bucket add to the comparison of one output. Plain data; the last matrix is that at as-of. */
export interface PairCounts {
  readonly matrices: MatrixCounts;
  readonly flips: {
    readonly control: number;
    readonly candidate: number;
    readonly less: number;
    readonly same: number;
    readonly more: number;
  };
}

/** Compares one output, customer by customer. */
export class PairTally {
  /** Of the customer who was counted last. */
  readonly ours: Course;
  readonly theirs: Course;
  readonly #rules;
  readonly #flips = { control: 0, candidate: 0, less: 0, same: 0, more: 0 };
  readonly #matrices: MatrixCounts;

  /** @param instants ascending, ms; the last is as-of */
  constructor(
    readonly pair: Pair,
    private readonly instants: Float64Array,
  ) {
    const { control, candidate, places, results } = pair;
    this.ours = new Course(places.control, sharedPlaces(control, results));
    this.theirs = new Course(places.candidate, sharedPlaces(candidate, results));
    this.#rules = { control: control.rules, candidate: candidate.rules };
    this.#matrices = matrixCounts(instants.length, results.length);
  }

  /** @returns how the customer moved; null for one who did not */
  count(lived: Lived): Moved | null {
    this.ours.fill(lived.control);
    this.theirs.fill(lived.candidate);
    this.#countFlips(this.ours.flips, this.theirs.flips);
    return this.#countMatrices(lived) ? this.#moved(lived) : null;
  }

  counts(): PairCounts {
    return { matrices: this.#matrices, flips: this.#flips };
  }

  #countFlips(control: number, candidate: number): void {
    this.#flips.control += control;
    this.#flips.candidate += candidate;
    this.#flips[candidate < control ? 'less' : candidate > control ? 'more' : 'same']++;
  }

  /** @returns whether the sides differ at the last instant */
  #countMatrices({ spend }: Lived): boolean {
    const results = this.pair.results.length;
    let [ours, theirs, from, to] = [0, 0, -1, -1];
    for (let which = 0; which < this.instants.length; which++) {
      const instant = this.instants[which] ?? NaN;
      from = this.ours.resultOf((ours = this.ours.through(instant, ours)));
      to = this.theirs.resultOf((theirs = this.theirs.through(instant, theirs)));
      if (from < 0 || to < 0) continue;
      countIn(this.#matrices, (which * results + from) * results + to, spend[which] ?? NaN);
    }
    return from >= 0 && to >= 0 && from !== to;
  }

  #moved({ who, spend }: Lived): Moved {
    const divergedAt = firstDivergence(this.ours, this.theirs);
    const { results } = this.pair;
    const last = (course: Course): string => results[course.resultOf(course.size)] ?? '';
    return {
      ...{ who, from: last(this.ours), to: last(this.theirs), divergedAt },
      spendMinor: spend.at(-1) ?? NaN,
      control: this.#stated(this.ours, divergedAt, this.#rules.control),
      candidate: this.#stated(this.theirs, divergedAt, this.#rules.candidate),
    };
  }

  #stated(course: Course, at: number, rules: readonly string[]): Stated {
    const changes = course.through(at, 0);
    if (changes === 0) return { result: null, rule: null };
    const result = this.pair.results[course.resultOf(changes)] ?? null;
    return { result, rule: rules[course.rule[changes - 1] ?? -1] ?? null };
  }
}
