import type { Machine } from '../rule-set.js';
import { offsets, taken, type OutputScope, type OutputSource, type Standing } from './output-parts.js';

/**
 * A machine as source: at most one transition at an instant, the first in file order that leaves the state and whose
 * condition holds, for as long as it must.
 */
export function machineSource(machine: Machine, scope: OutputScope, standing: Standing): OutputSource {
  const { shared, state, place, source } = scope;
  const { states, transitions } = machine;
  const holding = transitions.map(({ holdMs }) => (holdMs === 0 ? null : state.number(NaN)));
  const tries = transitions.map(({ from, when, holdMs }, at) => {
    const leaves = shared.constant(Uint8Array.from(states, (one) => (from.includes(one) ? 1 : 0)));
    const fires = `{ fired = ${at}; break fire${place}; }`;
    return `if (${leaves}[m] === 1) ${heldFor(holding[at] ?? null, source(when), holdMs, fires)}`;
  });
  const to = shared.constant(Int32Array.from(transitions, (one) => states.indexOf(one.to)));
  const initial = states.indexOf(machine.initial);
  const held = holding.filter((one) => one !== null);
  return {
    layout: {
      ...offsets(state, standing),
      held: null,
      holding: holding.map((one) => (one === null ? null : state.offsetOf(one))),
    },
    evaluate: `{
  const m = ${standing.result} < 0 ? ${initial} : ${standing.result};
  let fired = -1;
  fire${place}: { ${tries.join('\n')} }
  if (fired >= 0) { const r = ${to}[fired]; ${taken(place, standing, 'fired')} ${held.map((one) => `${one} = NaN;`).join(' ')} moved = true; }
  else if (${standing.result} < 0) { const r = ${initial}; ${taken(place, standing, String(transitions.length))} }
}`,
    due: transitions.map(({ holdMs }, at) => runsOut(holding[at] ?? null, holdMs)).join('\n'),
    slot: `T[${shared.textRun(states)} + ${standing.result}]`,
  };
}

/** The evaluation that enters a state does not count for the holds of that state: firing clears them all. */
function heldFor(since: string | null, condition: string, holdMs: number, fires: string): string {
  if (since === null) return `{ if (${condition}) ${fires} }`;
  return `{
  if (!${condition}) ${since} = NaN;
  else if (${since} !== ${since}) ${since} = t;
  else if (t - ${since} >= ${holdMs}) ${fires}
}`;
}

const runsOut = (since: string | null, holdMs: number): string =>
  since === null ? '' : `if (${since} + ${holdMs} < due) due = ${since} + ${holdMs};`;
