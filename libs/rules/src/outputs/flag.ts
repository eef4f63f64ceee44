import type { Flag } from '../rule-set.js';
import { Ladder } from './ladder.js';
import type { RunningOutput, Slot } from './standing.js';
import type { Condition } from './table.js';

const rungs = [
  { rule: 'when', then: 'true', level: 0 },
  { rule: 'else', then: 'false', level: 0 },
];

/** `true` while its condition holds, else `false`. */
export function runningFlag(flag: Flag, when: Condition, slot: Slot): RunningOutput {
  const ladder = new Ladder(rungs, null);
  return {
    id: flag.id,
    standing: ladder.standing,
    start: (memory) => {
      ladder.start(memory);
    },
    evaluate: (t) => {
      const holds = when(t);
      slot.value = holds;
      ladder.settle(t, holds ? 0 : 1);
    },
    raw: (t) => ladder.rawOf(when(t) ? 0 : 1),
    memory: () => ladder.memory(),
  };
}
