import { CohortSum, coursesIn, gridOf, type Cohorts, type CohortsAsked, type Grid } from './cohorts.js';
import { heldIn, MoneySum, withShares, type Held, type HeldPlace, type Holdings } from './holdings.js';
import { outlinesOf, type Outline, type Sided } from './outline.js';
import type { OutputStanding } from './tasks/side-tally.js';
import type { Standing } from './tasks/standing-tally.js';

type SideName = 'control' | 'candidate';

interface OutputSums {
  readonly money: MoneySum;
  readonly cohorts: CohortSum;
}

/** Adds up who has which result when, of what buckets say. */
export class StandingSum {
  #instants: Float64Array = new Float64Array();
  readonly #all = new MoneySum(1);
  /** From the last instant on. */
  readonly #begun: number[] = [];
  readonly #held: readonly Held[];
  readonly #sides: Readonly<Record<SideName, readonly OutputSums[]>>;

  constructor(
    { control, candidate }: Readonly<Record<SideName, Sided>>,
    private readonly options: { readonly zone: string; readonly cohorts: CohortsAsked | undefined },
  ) {
    this.#held = heldIn(control, candidate);
    this.#sides = { control: outlinesOf(control).map(sumsOf), candidate: outlinesOf(candidate).map(sumsOf) };
  }

  /** @param instants of the bucket */
  add(standing: Standing, instants: Float64Array): void {
    if (instants.length > this.#instants.length) this.#instants = instants;
    this.#all.add(standing.all);
    standing.begun.toReversed().forEach((customers, back) => {
      this.#begun[back] = (this.#begun[back] ?? 0) + customers;
    });
    this.#addSide('control', standing.control, instants.length);
    this.#addSide('candidate', standing.candidate, instants.length);
  }

  finish(): { readonly holdings: Holdings; readonly cohorts: Cohorts | null } {
    return { holdings: this.#holdings(), cohorts: this.options.cohorts === 'none' ? null : this.#cohorts() };
  }

  #addSide(side: SideName, outputs: readonly OutputStanding[], instants: number): void {
    for (const [place, { money, cohorts }] of outputs.entries()) {
      const sums = this.#sides[side][place];
      sums?.money.add(money);
      if (cohorts.length > 0) sums?.cohorts.add(cohorts, instants);
    }
  }

  #holdings(): Holdings {
    const instants = [...this.#instants];
    const all = this.#all.of(0, instants.length);
    const heldBy = (side: SideName, place: HeldPlace | null) => {
      const sums = place && this.#sides[side][place.output];
      return sums ? place.places.map((one) => withShares(sums.money.of(one, instants.length), all)) : null;
    };
    const outputs = this.#held.map(({ output, results, control, candidate }) => ({
      ...{ output, results, control: heldBy('control', control), candidate: heldBy('candidate', candidate) },
    }));
    return { instants, all, outputs };
  }

  #cohorts(): Cohorts {
    const instants = [...this.#instants];
    const grid: Grid = gridOf(instants, this.#begun.toReversed(), {
      ...this.options,
      asked: this.options.cohorts,
    });
    const courses = (side: SideName, place: HeldPlace | null) => {
      const sums = place && this.#sides[side][place.output];
      return sums ? coursesIn(sums.cohorts, place.places, grid, instants.length) : null;
    };
    return {
      by: grid.by,
      instants: grid.instants.map((place) => instants[place] ?? NaN),
      cohorts: grid.cohorts.map(({ name, first, customers }) => ({ name, first, customers })),
      outputs: this.#held.map(({ output, results, control, candidate }) => ({
        ...{
          output,
          results,
          control: courses('control', control),
          candidate: courses('candidate', candidate),
        },
      })),
    };
  }
}

const sumsOf = ({ results }: Outline): OutputSums => ({
  money: new MoneySum(results.length),
  cohorts: new CohortSum(results.length),
});
