import { memberPlaces } from '../cutoffs/member-places.js';
import type { Expression } from '../expression.js';
import { rungsOf } from '../outputs/rungs.js';
import type { Feature, FieldReference, Output } from '../rule-set.js';
import { featuresRead } from './features-read.js';
import { expressionSource } from './expression-source.js';
import type { WithState } from './evaluate-source.js';
import type { FieldScope } from './feature-scope.js';
import { both, isOfTypes, profileEvents } from './feature-source.js';
import { namingOf } from './naming.js';
import type { OutputSource } from './output-parts.js';
import { outputSource, rawSource } from './output-source.js';
import { qualifiesSource } from './qualifying.js';
import { columnsHere } from './shared.js';
import { State } from './state.js';
import { Features, slotOf, type Writing } from './writing.js';

/**
 * `rank`: a customer's value for each place of `memberPlaces` at the instants from place `first` to before `last`, ascending
 * and none before its first event; NaN where it is no member.
 */
export function rankSource(writing: Writing): string {
  const { ruleSet, shared, cuts } = writing;
  const amongs = ruleSet.populations.map(({ among }) => among);
  const read = featuresRead(ruleSet, amongs);
  const ranked = new Set(ruleSet.populations.map(({ of }) => of));
  const features = new Features(writing, ({ name }) => read.has(name) || ranked.has(name));
  const naming = namingOf(ruleSet, cuts, shared, {
    feature: (name) => features.named(name).value,
    output: (name) => slotOf(ruleSet, [], name),
  });
  const places = memberPlaces(ruleSet.populations);
  const kept = ruleSet.populations.filter((_, which) => places.indexOf(places[which] ?? NaN) === which);
  const values = kept.map(({ among, of }, place) => {
    const value = `${expressionSource(among, naming, shared)} ? ${naming.name(of, 'number')} : NaN`;
    return `values[(a - first) * ${kept.length} + ${place}] = ${value};`;
  });
  return `function rank(V, begin, end, instants, first, last, values) {
const qb = 0;
${columnsHere}
${features.state.begin()}
${features.selections.declared()}
for (let a = first; a < last; a++) {
const t = instants[a];
${features.move()}
${values.join('\n')}
}
}`;
}

/** `read`: the values of all features at one instant, into `F` by place; texts as codes. */
export function readSource(writing: Writing): string {
  const features = new Features(writing, () => true);
  const values = features.sources.map(({ value }, place) => `F[${place}] = ${value};`);
  return `function read(V, begin, end, t, F) {
const qb = 0;
${columnsHere}
${features.state.begin()}
${features.selections.declared()}
${features.move()}
${values.join('\n')}
}`;
}

/**
 * `settle`: one evaluation of the outputs over feature values that are given, `F` by place; leaves in `O`, by place, what
 * the outputs below would read.
 */
export function settleSource(writing: Writing): WithState {
  const { ruleSet, shared, cuts } = writing;
  const state = new State();
  const outputs: OutputSource[] = [];
  const naming = namingOf(ruleSet, cuts, shared, {
    feature: (name) => featureIn(writing, name),
    output: (name) => slotOf(ruleSet, outputs, name),
  });
  ruleSet.outputs.forEach((output, place) => {
    const source = (expression: Expression) => expressionSource(expression, naming, shared);
    outputs.push(outputSource(output, { shared, state, place, source }));
  });
  const source = `function settle(F, T, R, row, S, b, t, cause, out, O) {
const who = 0, begin = 0;
let moved = false;
${state.load()}
${outputs.map(({ evaluate }) => evaluate).join('\n')}
${state.save()}
${outputs.map(({ slot }, place) => `O[${place}] = ${slot};`).join('\n')}
}`;
  return { source, layouts: outputs.map(({ layout }) => layout), initial: state.initial };
}

/**
 * What the conditions of one output alone say, over feature values and the outputs above as they are given: the place of
 * the rung, or of the transition out of the state `m`, holds aside; −1 for none.
 */
export function rawFunctionSource(writing: Writing, output: Output): string {
  const { ruleSet, shared } = writing;
  const source = (expression: Expression) => expressionSource(expression, givenNaming(writing), shared);
  const parameters = '(F, O, T, R, row, m)';
  if (output.type === 'machine') {
    const tries = output.transitions.map(({ from, when }, place) => {
      const leaves = shared.constant(output.states.map((state) => from.includes(state)));
      return `if (${leaves}[m] && ${source(when)}) return ${place};`;
    });
    return `${parameters} => { ${tries.join('\n')} return -1; }`;
  }
  if (rungsOf(output).length === 0) return `${parameters} => -1`;
  const place = ruleSet.outputs.indexOf(output);
  return `${parameters} => { ${rawSource(output, { place, source }).raw} return q${place}; }`;
}

/** `behind`, one function a feature: whether the event at `j` is one that the feature is made of while in its window. */
export function behindSource({ ruleSet, shared, currencyUnit }: Writing): string {
  const scope = { shared, currencyUnit };
  const functions = ruleSet.features.map(
    (feature) => `(V, j) => { ${columnsHere} return ${madeOfSource(feature, scope)}; }`,
  );
  return `[${functions.join(',\n')}]`;
}

function madeOfSource(feature: Feature, scope: FieldScope): string {
  const of = (types: readonly string[], field: FieldReference | null, where: Expression | null): string =>
    both(isOfTypes(types), qualifiesSource({ field, where, types }, scope));
  if (feature.agg === 'attribute') {
    return of(profileEvents, { name: `attributes.${feature.of}`, type: 'text' }, null);
  }
  if (feature.agg === 'open_count') {
    const key = { name: feature.key, type: 'id' } as const;
    return `${of(feature.opened, key, feature.where)} || ${of(feature.closed, key, null)}`;
  }
  return of(feature.events, 'field' in feature ? feature.field : null, feature.where);
}

/** Names where features stand in `F` and what outputs are read as in `O`, each by place. */
export const givenNaming = (writing: Writing) =>
  namingOf(writing.ruleSet, writing.cuts, writing.shared, {
    feature: (name) => featureIn(writing, name),
    output: (name) => `O[${writing.ruleSet.outputs.findIndex(({ id }) => id === name)}]`,
  });

const featureIn = ({ ruleSet }: Writing, name: string): string =>
  `F[${ruleSet.features.findIndex((feature) => feature.name === name)}]`;
