import type { Hold, Score, Table } from '../rule-set.js';
import { lowToHigh, resultsOf, rungsOf } from '../outputs/rungs.js';
import type { OutputScope, Standing } from './output-parts.js';

interface Taking extends Standing {
  readonly resultOf: (rung: string) => string;
  readonly take: (rung: string) => string;
}

/**
 * Statements that let the result fall only to the best raw one of the last `downMs`, and rise only to the worst of the
 * last `upMs`.
 */
export function heldSource(output: Table | Score, hold: Hold, scope: OutputScope, taking: Taking) {
  const { shared, state, place } = scope;
  const rungs = rungsOf(output);
  const order = lowToHigh(output);
  const raw = { rung: state.int(-1), since: state.number(NaN) };
  const from = state.room(rungs.length, NaN);
  const until = state.room(rungs.length, -Infinity);
  const levels = shared.constant(Int32Array.from(rungs, ({ then }) => order.indexOf(then)));
  const resultLevels = shared.constant(Int32Array.from(resultsOf(output), (result) => order.indexOf(result)));
  const [q, level, current] = [`q${place}`, `${levels}[q${place}]`, `${resultLevels}[${taking.result}]`];
  const left = `S, b + ${until}`;
  return {
    source: `if (${q} !== ${raw.rung}) {
  if (${raw.rung} >= 0) S[b + ${until} + ${raw.rung}] = t;
  if (${raw.rung} < 0 || ${taking.resultOf(q)} !== ${taking.resultOf(raw.rung)}) ${raw.since} = t;
  S[b + ${from} + ${q}] = t; S[b + ${until} + ${q}] = Infinity; ${raw.rung} = ${q};
}
if (${taking.result} < 0) { ${taking.take(q)} }
else if (${level} < ${current}) { const g = highest(${left}, ${levels}, t - ${hold.downMs}); if (${levels}[g] < ${current}) { ${taking.take('g')} } }
else if (${level} > ${current}) { const g = lowest(${left}, ${levels}, t - ${hold.upMs}); if (${levels}[g] > ${current}) { ${taking.take('g')} } }`,
    due: `if (${level} !== ${current}) {
  const held = ${level} < ${current} ? ${hold.downMs} : ${hold.upMs};
  const runsOut = firstLeft(${left}, ${rungs.length}, t - held) + held;
  if (runsOut < due) due = runsOut;
}`,
    held: { rung: state.offsetOf(raw.rung), since: state.offsetOf(raw.since), from, until },
  };
}
