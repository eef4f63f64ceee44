import type { Table } from '../rule-set.js';
import { Ladder } from './ladder.js';
import type { RunningOutput, Slot } from './standing.js';

export type Condition = (t: number) => boolean;

/** The first row whose condition holds, else `else`. */
export function runningTable(table: Table, whens: readonly Condition[], slot: Slot): RunningOutput {
  const rows = [...table.rows, { id: 'else', then: table.else }];
  const rungs = rows.map(({ id, then }) => ({ rule: id, then, level: table.order.indexOf(then) }));
  const ladder = new Ladder(rungs, table.hold);
  const rowAt = (t: number): number => {
    let row = 0;
    while (row < whens.length && !whens[row]?.(t)) row++;
    return row;
  };
  return {
    id: table.id,
    standing: ladder.standing,
    start: (memory) => {
      ladder.start(memory);
    },
    evaluate: (t) => {
      ladder.settle(t, rowAt(t));
      slot.value = ladder.standing.result ?? '';
    },
    raw: (t) => ladder.rawOf(rowAt(t)),
    memory: () => ladder.memory(),
  };
}
