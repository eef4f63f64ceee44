import type { Output, Score, Table } from '../rule-set.js';

/** A row of a table, a band of a score, or what stands last in either: `else`; `when` and `else` of a flag. */
export interface Rung {
  readonly rule: string;
  readonly then: string;
}

/** Outputs whose raw result is one rung. */
export type Laddered = Exclude<Output, { type: 'machine' }>;

/** What is asked for again and again of outputs that never change, worked out once for each. */
function onceEach<Of extends Output, T extends object>(workOut: (output: Of) => T): (output: Of) => T {
  const known = new WeakMap<Of, T>();
  return (output) => {
    let found = known.get(output);
    if (!found) known.set(output, (found = workOut(output)));
    return found;
  };
}

/** In the order in which they are tried; none for a score without bands. */
export const rungsOf = onceEach((output: Laddered): readonly Rung[] => {
  switch (output.type) {
    case 'table':
      return [
        ...output.rows.map(({ id, then }) => ({ rule: id, then })),
        { rule: 'else', then: output.else },
      ];
    case 'score':
      return output.else === null ? [] : [...bandsOf(output), { rule: 'else', then: output.else }];
    case 'flag':
      return [
        { rule: 'when', then: 'true' },
        { rule: 'else', then: 'false' },
      ];
  }
});

const bandsOf = ({ bands }: Score): Rung[] => bands.map(({ id, then }) => ({ rule: id, then }));

/** Results from low to high, as a hold orders them. */
export function lowToHigh(output: Table | Score): readonly string[] {
  if (output.type === 'table') return output.order;
  return rungsOf(output)
    .map(({ then }) => then)
    .reverse();
}

/** Every result that an output can take, each once, by place. */
export const resultsOf = onceEach((output: Output): readonly string[] => {
  if (output.type === 'machine') return output.states;
  return [...new Set(rungsOf(output).map(({ then }) => then))];
});

/** Every rule that can give a result, by place: rungs, or transitions and then `initial`. */
export const rulesOf = onceEach((output: Output): readonly string[] => {
  if (output.type !== 'machine') return rungsOf(output).map(({ rule }) => rule);
  return [...output.transitions.map(({ id }) => id), 'initial'];
});

/** What the places that a `ChangeSink` hears stand for, in one output. */
export const placesOf = (output: Output): { results: readonly string[]; rules: readonly string[] } => ({
  results: resultsOf(output),
  rules: rulesOf(output),
});
