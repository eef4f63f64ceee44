import { piecesOf } from '../pieces.js';
import type { Feature, RuleSet } from '../rule-set.js';
import { agingSource, comparisonOf, endsOf, type AgingScope, type BoundedAging } from './aging.js';
import { expressionSource, type Naming } from './expression-source.js';
import type { Aging } from './feature-source.js';
import { featuresRead } from './features-read.js';
import { namingOf } from './naming.js';
import type { OutputLayout, OutputSource } from './output-parts.js';
import { outputSource } from './output-source.js';
import { columnsHere } from './shared.js';
import { expressionsOf, Features, slotOf, type Writing } from './writing.js';

/** A function that keeps its state flat, and where in it what is remembered of each output stands. */
export interface WithState {
  readonly source: string;
  readonly layouts: readonly OutputLayout[];
  /** The state that a customer begins with. */
  readonly initial: Float64Array;
}

/**
 * The evaluator: one loop over the instants of a customer. Between events it goes on to the next tick at which anything
 * can turn (`due`), which gives the same changes as every tick would.
 */
export function evaluateSource(writing: Writing): WithState & { readonly wake: number } {
  const { ruleSet, shared, cuts } = writing;
  const expressions = ruleSet.outputs.flatMap(expressionsOf);
  const read = featuresRead(ruleSet, expressions);
  const features = new Features(writing, (feature) => read.has(feature.name) || isMoneySum(feature));
  const values = new Values(features);
  const outputs: OutputSource[] = [];
  const naming = namingOf(ruleSet, cuts, shared, {
    feature: (name) => values.read(name),
    output: (name) => slotOf(ruleSet, outputs, name),
  });
  const { scores, scored } = scoresOnce(writing, naming);
  const agingOf = (name: string) => values.agingOf(name);
  const aging: AgingScope = { ruleSet, shared, cuts, naming: scored, agingOf };
  const bounded: Naming = { ...scored, comparison: (one, exact) => comparisonOf(one, exact, aging) };
  const source = (expression: (typeof expressions)[number]) => expressionSource(expression, bounded, shared);
  const ends = (value: (typeof expressions)[number]) => endsOf(value, aging);
  ruleSet.outputs.forEach((output, place) => {
    outputs.push(outputSource(output, { shared, state: features.state, place, source, ends }));
  });
  const readsCuts = expressions.flatMap((one) => [...piecesOf(one)]).some(({ kind }) => ofCuts.has(kind));
  const evaluate = [values.declared(), ...scores, ...outputs.map((output) => output.evaluate)].join('\n');
  const due = [
    `let due = ${readsCuts ? 'cutAt[c]' : 'Infinity'};`,
    features.selections.due(),
    ...outputs.map((output) => output.due),
    agingSource(ruleSet.outputs, aging),
  ].join('\n');
  const wake = features.state.number(-Infinity);
  return {
    source: loopSource(features, { cutWidth: cuts.width, evaluate, due: skips(ruleSet) ? due : null, wake }),
    layouts: outputs.map(({ layout }) => layout),
    initial: features.state.initial,
    wake: features.state.offsetOf(wake),
  };
}

const dayMs = 86_400_000;
const ofCuts: ReadonlySet<string> = new Set(['reaches', 'score']);

/** A sum that is too large stops a run though no output may ask for it. */
function isMoneySum(feature: Feature): boolean {
  return (feature.agg === 'sum' || feature.agg === 'mean') && feature.field.type === 'money';
}

/** To know that a tick can be skipped costs about as much as two ticks: only many small ones are worth it. */
const skips = ({ clock: { tick } }: RuleSet): boolean => tick === 'day' || tick === 'week';

/** What the loop does at each instant; `wake` is the local that keeps when the next tick is due, if any is skipped. */
interface Body {
  readonly cutWidth: number;
  readonly evaluate: string;
  readonly due: string | null;
  readonly wake: string;
}

function loopSource(features: Features, { cutWidth, evaluate, due, wake }: Body): string {
  const { state, selections, end } = features;
  return `function evaluate(V, qb, S, b, begin, end, after, last, M, C, out, who) {
if (begin >= end) return;
${columnsHere}
const cutAt = C.at, R = C.values;
${state.load()}
${selections.declared()}
let n = ${end};
while (n < end && at[n] <= after) n++;
let t = Math.max(after, at[begin] - 1);
let k = firstFrom(M, 0, t + 1);
let c = firstFrom(cutAt, 0, after + 1);
for (;;) {
const e = n < end ? at[n] : Infinity;
${due === null ? everyTick : tickDue(wake)}
if (t > last) break;
${features.move()}
n = ${end};
const cause = e === t ? n - 1 : -1;
while (cutAt[c] <= t) c++;
const row = c * ${cutWidth};
let moved = false;
${evaluate}
${due === null ? '' : dueSource(due, wake)}
}
${state.save()}
}`;
}

const everyTick = `const tick = M[k];
if (tick <= e) k++;
t = e < tick ? e : tick;`;

/** Where the next event comes before anything is due, nobody asks for ticks. */
const tickDue = (wake: string): string => `if (${wake} < e) {
k = firstFrom(M, k, ${wake} > t ? ${wake} : t + 1);
t = e < M[k] ? e : M[k];
} else t = e;`;

const dueSource = (due: string, wake: string): string => `if (moved) ${wake} = -Infinity;
else {
${due}
${wake} = due;
}`;

/**
 * Feature values as locals, read once an evaluation. Of a decayed one only where it lies (`l` to `u`): it is worked out
 * exactly where that does not decide.
 */
class Values {
  constructor(private readonly features: Features) {}

  declared(): string {
    const declarations = this.features.sources.map(({ value, aging }, place) => {
      if (aging?.by !== 'decay') return `const v${place} = ${value};`;
      return `let v${place} = NaN; ${boundsAt('t', aging, place, '')}`;
    });
    return declarations.join('\n');
  }

  read(name: string): string {
    const place = this.placeOf(name);
    const { value, aging } = this.features.named(name);
    return aging?.by === 'decay'
      ? `(v${place} === v${place} ? v${place} : (v${place} = ${value}))`
      : `v${place}`;
  }

  agingOf(name: string): BoundedAging | null {
    const place = this.placeOf(name);
    const aging = this.features.sources[place]?.aging;
    if (!aging) return null;
    const [low, high] = [`l${place}`, `u${place}`];
    const ahead = boundsAt('h', aging, place, 'h');
    return { ...aging, low, high, lowAhead: `${low}h`, highAhead: `${high}h`, ahead };
  }

  private placeOf(name: string): number {
    return this.features.sources.findIndex(({ feature }) => feature.name === name);
  }
}

/** Declares the locals between which a value that ages lies at an instant. */
function boundsAt(instant: string, aging: Aging, place: number, suffix: string): string {
  const [near, width, low, high] = ['w', 'd', 'l', 'u'].map((name) => `${name}${place}${suffix}`);
  if (aging.by === 'days') {
    const days = `${aging.begun} ? Math.floor((${instant} - ${aging.since}) / ${dayMs}) : 0`;
    return `const ${low} = ${days}, ${high} = ${low};`;
  }
  return `const ${near} = ${aging.near(instant)}, ${width} = ${aging.width(`${near}`)}, ${low} = ${near} - ${width}, ${high} = ${near} + ${width};`;
}

/** Scores of populations as locals, worked out once an evaluation. */
function scoresOnce({ ruleSet }: Writing, naming: Naming): { scores: string[]; scored: Naming } {
  const scores: string[] = [];
  const locals = new Map<string, string>();
  const pieces = ruleSet.outputs.flatMap(expressionsOf).flatMap((one) => [...piecesOf(one)]);
  for (const piece of pieces) {
    if (piece.kind !== 'score' || locals.has(piece.population)) continue;
    const local = `y${scores.length}`;
    scores.push(`const ${local} = ${naming.score(piece.population)};`);
    locals.set(piece.population, local);
  }
  return {
    scores,
    scored: { ...naming, score: (population) => locals.get(population) ?? naming.score(population) },
  };
}
