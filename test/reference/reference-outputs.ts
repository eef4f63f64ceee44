import type { Hold, Machine, Output, Score, Table } from '@hindsight/rules';
import { evaluate, type Scope } from './reference-expression.js';

/** What an output came to at one evaluation. */
interface Decision {
  readonly result: string | null;
  readonly rule: string;
  /** What outputs below see of it. */
  readonly value: number | string | boolean;
}

/** Everything an output has been through, one entry an evaluation. */
export interface Past {
  readonly at: number;
  readonly raw: { readonly result: string; readonly rule: string };
  readonly truths: readonly boolean[];
  readonly decision: Decision;
}

/** RULES §6, read as it stands, with the whole past at hand. */
export function decide(output: Output, at: number, past: readonly Past[], scope: Scope): Past {
  const when = (expression: Parameters<typeof evaluate>[0]) => evaluate(expression, scope) === true;
  switch (output.type) {
    case 'flag': {
      const value = when(output.when);
      const raw = { result: String(value), rule: value ? 'when' : 'else' };
      return { at, raw, truths: [], decision: { ...raw, value } };
    }
    case 'table': {
      const row = output.rows.find((one) => when(one.when));
      const raw = { result: row?.then ?? output.else, rule: row?.id ?? 'else' };
      const held = output.hold ? hold(output.hold, levelsOf(output), at, raw, past) : raw;
      return { at, raw, truths: [], decision: { ...held, value: held.result } };
    }
    case 'score':
      return decideScore(output, at, past, scope);
    case 'machine':
      return decideMachine(
        output,
        at,
        past,
        output.transitions.map((one) => when(one.when)),
      );
  }
}

const levelsOf = (output: Table | Score): readonly string[] =>
  output.type === 'table'
    ? output.order
    : [output.else as string, ...output.bands.map(({ then }) => then).reverse()];

function decideScore(output: Score, at: number, past: readonly Past[], scope: Scope): Past {
  const computed = evaluate(output.value, scope) as number;
  const value = output.clamp ? Math.min(Math.max(computed, output.clamp[0]), output.clamp[1]) : computed;
  if (output.else === null) {
    return { at, raw: { result: '', rule: '' }, truths: [], decision: { result: null, rule: '', value } };
  }
  const band = output.bands.find(({ atLeast }) => value >= atLeast);
  const raw = { result: band?.then ?? output.else, rule: band?.id ?? 'else' };
  const held = output.hold ? hold(output.hold, levelsOf(output), at, raw, past) : raw;
  return { at, raw, truths: [], decision: { ...held, value } };
}

function hold(hold: Hold, levels: readonly string[], at: number, raw: Past['raw'], past: readonly Past[]) {
  const current = past.at(-1)?.decision;
  if (!current) return raw;
  const level = (result: string | null) => levels.indexOf(result as string);
  const evaluations = [...past.map((one) => ({ at: one.at, ...one.raw })), { at, ...raw }];
  const inForceSince = (from: number) =>
    evaluations
      .filter((_, i) => (evaluations[i + 1]?.at ?? Infinity) > from)
      .map(({ result, rule }) => ({ result, rule }));
  const best = (sign: 1 | -1, from: number) =>
    inForceSince(from).reduce((a, b) => (sign * level(b.result) >= sign * level(a.result) ? b : a));
  if (level(raw.result) < level(current.result)) {
    const highest = best(1, at - hold.downMs);
    return level(highest.result) < level(current.result) ? highest : (current as Past['raw']);
  }
  if (level(raw.result) > level(current.result)) {
    const lowest = best(-1, at - hold.upMs);
    return level(lowest.result) > level(current.result) ? lowest : (current as Past['raw']);
  }
  return current as Past['raw'];
}

function decideMachine(output: Machine, at: number, past: readonly Past[], truths: boolean[]): Past {
  const state = past.at(-1)?.decision.result ?? output.initial;
  const entered = past.findLastIndex(
    (one, i) => i > 0 && one.decision.result !== past[i - 1]?.decision.result,
  );
  // The evaluation that enters a state does not count for its holds; of `initial`, the first one does, if it stayed.
  const leftInitialAtOnce = past[0] !== undefined && past[0].decision.result !== output.initial;
  const counting = past.slice(entered > 0 ? entered + 1 : leftInitialAtOnce ? 1 : 0);
  const fired = output.transitions.find((transition, i) => {
    if (!transition.from.includes(state) || !truths[i]) return false;
    const broken = counting.findLastIndex((one) => !one.truths[i]);
    const began = counting[broken + 1]?.at ?? at;
    return began <= at - transition.holdMs;
  });
  const result = fired?.to ?? state;
  const rule = fired?.id ?? past.at(-1)?.decision.rule ?? 'initial';
  return { at, raw: { result, rule }, truths, decision: { result, rule, value: result } };
}
