import type { Score } from '../rule-set.js';
import { Ladder, type Rung } from './ladder.js';
import type { RunningOutput, Slot } from './standing.js';

/** A number, clamped, and the highest band that it reaches. Without bands it has no result, only its number. */
export function runningScore(score: Score, value: (t: number) => number, slot: Slot): RunningOutput {
  const ladder = new Ladder(rungsOf(score), score.hold);
  const [lowest, highest] = score.clamp ?? [-Infinity, Infinity];
  const { bands } = score;
  const numberAt = (t: number): number => Math.min(Math.max(value(t), lowest), highest);
  const bandOf = (number: number): number => {
    let band = 0;
    while (band < bands.length && number < (bands[band]?.atLeast ?? 0)) band++;
    return band;
  };
  return {
    id: score.id,
    standing: ladder.standing,
    start: (memory) => {
      ladder.start(memory);
    },
    evaluate: (t) => {
      const number = numberAt(t);
      slot.value = number;
      if (bands.length > 0) ladder.settle(t, bandOf(number));
    },
    raw: (t) => ladder.rawOf(bandOf(numberAt(t))),
    memory: () => ladder.memory(),
  };
}

function rungsOf({ bands, else: lowest }: Score): Rung[] {
  const rungs = bands.map(({ id, then }, place) => ({ rule: id, then, level: bands.length - place }));
  return lowest === null ? rungs : [...rungs, { rule: 'else', then: lowest, level: 0 }];
}
