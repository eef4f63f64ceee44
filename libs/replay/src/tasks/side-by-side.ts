import type { Stretch } from './course.js';
import type { Instants } from './instants.js';
import type { Lived, PairTally } from './pair-tally.js';
import type { Saying } from './saying.js';
import type { Spending } from './spending.js';

/** An output that is compared, and what one of the sides says of it. */
interface Voice {
  readonly tally: PairTally;
  readonly saying: Saying;
}

/** Goes through the changes of both sides of a customer once, by instant, for all outputs that both have. */
export class SideBySide {
  readonly #control: readonly (Voice | undefined)[];
  readonly #candidate: readonly (Voice | undefined)[];

  constructor(
    private readonly tallies: readonly PairTally[],
    private readonly instants: Instants,
  ) {
    const voices = (side: 'control' | 'candidate'): (Voice | undefined)[] => {
      const byOutput: (Voice | undefined)[] = [];
      for (const tally of tallies) byOutput[tally.pair.places[side]] = { tally, saying: tally[side] };
      return byOutput;
    };
    this.#control = voices('control');
    this.#candidate = voices('candidate');
  }

  /** Begins every tally, and tells it of each change; leaves ending them to who wants to know how they end. */
  tell({ control, candidate, spending }: Lived): void {
    for (const tally of this.tallies) tally.begin();
    let [ours, theirs] = [control.begin, candidate.begin];
    for (;;) {
      const at = Math.min(instantAt(control, ours), instantAt(candidate, theirs));
      if (at === Infinity) return;
      const place = this.instants.placeOf(at);
      for (; instantAt(control, ours) === at; ours++) hear(this.#control, control, ours, place, spending);
      for (; instantAt(candidate, theirs) === at; theirs++)
        hear(this.#candidate, candidate, theirs, place, spending);
      for (const tally of this.tallies) tally.settle(at);
    }
  }
}

/** Infinity after the last. */
const instantAt = ({ changes, end }: Stretch, place: number): number =>
  place < end ? (changes.at[place] ?? NaN) : Infinity;

function hear(
  voices: readonly (Voice | undefined)[],
  { changes }: Stretch,
  change: number,
  place: number,
  spending: Spending,
): void {
  const voice = voices[changes.output[change] ?? 0];
  voice?.tally.change(voice.saying, changes.to[change] ?? 0, changes.rule[change] ?? -1, place, spending);
}
