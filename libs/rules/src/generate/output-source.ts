import type { Hold, Output, Score } from '../rule-set.js';
import { resultsOf, rungsOf, type Laddered } from '../outputs/rungs.js';
import { heldSource } from './held.js';
import { machineSource } from './machine-source.js';
import {
  byPlace,
  offsets,
  taken,
  type OutputScope,
  type OutputSource,
  type Standing,
} from './output-parts.js';
import { numberSource } from './shared.js';

/** One output as source, by its type (RULES §6). */
export function outputSource(output: Output, scope: OutputScope): OutputSource {
  const { state } = scope;
  const standing = { result: state.int(-1), rule: state.int(-1), since: state.number(NaN) };
  if (output.type === 'machine') return machineSource(output, scope, standing);
  const { raw, number } = rawSource(output, scope);
  const hold = output.type === 'flag' ? null : output.hold;
  const settled = rungsOf(output).length > 0 ? settledSource(output, hold, scope, standing) : nothing;
  return {
    layout: { ...offsets(scope.state, standing), held: settled.held, holding: [] },
    evaluate: `${raw}\n${settled.source}`,
    due: settled.due,
    slot: number ?? slotSource(output, scope, standing),
  };
}

const nothing = { source: '', due: '', held: null };

/** Statements that find the raw rung, `q<place>`; of a score also its number. */
export function rawSource(
  output: Laddered,
  { place, source, ends }: Pick<OutputScope, 'place' | 'source' | 'ends'>,
): { raw: string; number: string | null } {
  const q = `q${place}`;
  switch (output.type) {
    case 'table':
      return {
        raw: firstOf(
          q,
          place,
          output.rows.map(({ when }) => source(when)),
        ),
        number: null,
      };
    case 'flag':
      return { raw: `const ${q} = ${source(output.when)} ? 0 : 1;`, number: null };
    case 'score': {
      const number = clamped(source(output.value), output.clamp);
      const between = ends?.(output.value) ?? null;
      return between ? boundedSource(output, place, number, between) : exactSource(output, place, number);
    }
  }
}

function exactSource({ bands }: Score, place: number, number: string): { raw: string; number: string } {
  const [q, z] = [`q${place}`, `z${place}`];
  const reached = bands.map(({ atLeast }) => `${z} >= ${numberSource(atLeast)}`);
  return { raw: `const ${z} = ${number};\n${firstOf(q, place, reached)}`, number: z };
}

/** The number is worked out only where its ends do not say which band it is in, or somebody reads it. */
function boundedSource(
  { bands, clamp }: Score,
  place: number,
  number: string,
  ends: readonly [string, string],
): { raw: string; number: string } {
  const [q, z] = [`q${place}`, `z${place}`];
  const [one, other] = ends.map((end) => clamped(end, clamp));
  const lazy = `(${z} === ${z} ? ${z} : (${z} = ${number}))`;
  const reached = bands.map(({ atLeast }) => {
    const bound = numberSource(atLeast);
    return `${z}a >= ${bound} === ${z}b >= ${bound} ? ${z}b >= ${bound} : ${lazy} >= ${bound}`;
  });
  const declared = `let ${z} = NaN; const ${z}a = ${one}, ${z}b = ${other};`;
  return { raw: `${declared}\n${firstOf(q, place, reached)}`, number: lazy };
}

/** A number kept within its bounds. */
export function clamped(number: string, clamp: readonly [number, number] | null): string {
  return clamp === null
    ? number
    : `Math.min(Math.max(${number}, ${numberSource(clamp[0])}), ${numberSource(clamp[1])})`;
}

function firstOf(q: string, place: number, conditions: readonly string[]): string {
  const tries = conditions.map((condition, at) => `if (${condition}) { ${q} = ${at}; break first${place}; }`);
  return `let ${q} = ${conditions.length};\nfirst${place}: { ${tries.join('\n')} }`;
}

/** Statements that take the raw rung as the result, at once or as the hold allows. */
function settledSource(output: Laddered, hold: Hold | null, scope: OutputScope, standing: Standing) {
  const { shared, place } = scope;
  const results = resultsOf(output);
  const then = rungsOf(output).map((rung) => results.indexOf(rung.then));
  const resultOf = byPlace(then, shared);
  const take = (rung: string): string =>
    `const r = ${resultOf(rung)}; if (r !== ${standing.result}) { ${taken(place, standing, rung)} }`;
  if (hold === null || output.type === 'flag') {
    return { source: `{ ${take(`q${place}`)} }`, due: '', held: null };
  }
  return heldSource(output, hold, scope, { ...standing, resultOf, take });
}

function slotSource(output: Laddered, { shared }: OutputScope, { result }: Standing): string {
  if (output.type === 'flag') return `(${result} === 0)`;
  return `T[${shared.textRun(resultsOf(output))} + ${result}]`;
}
