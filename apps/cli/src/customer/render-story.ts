import {
  labelOf,
  wordIn,
  type AccessView,
  type ChangeView,
  type HistoryEntry,
  type Language,
  type RuleSetState,
  type StateAsOf,
} from '@hindsight/contracts';
import { isSimulated } from '../simulate/origin.js';
import { speaking, type Speak } from '../texts/texts.js';
import type { CustomerStory } from './customer-story.js';

/** A customer's history for people: what happened, what it changed, what the customer was in the end. */
export function renderStory(
  { customerId, events, changes, state, access = [] }: CustomerStory,
  language: Language,
): string {
  const speak = speaking(language);
  const result = (name: string | null) => resultIn(name, language);
  const asked = new Set(state.ruleSets.map(({ ruleSet }) => ruleSet));
  const isAsked = ({ inForce, ruleSet, cause }: ChangeView) =>
    state.rules === 'then' ? inForce : asked.has(ruleSet) && !('activation' in cause);
  const lines = [
    ...events.map((event) => ({ at: event.occurredAt, order: 0, text: eventLine(event, language) })),
    ...changes
      .filter(isAsked)
      .map((change) => ({ at: change.at, order: 1, text: changeLine(change, speak, result) })),
    ...access.map((one) => ({ at: one.at, order: 2, text: accessLine(one, speak) })),
  ];
  lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.order - b.order));
  return [
    speak('customer', { id: customerId }),
    ...lines.map(({ at, text }) => `${at}  ${text}`),
    '',
    ...stateLines(state, speak, result),
  ].join('\n');
}

/** A result as it is; in Chinese and English alike it is data, and what it means stands behind it where another word is known. */
function resultIn(result: string | null, language: Language): string | null {
  if (result === null || language === 'en') return result;
  const label = labelOf(result, language);
  return label === result ? result : `${result} ${label}`;
}

function eventLine({ type: stored, data, origin, skipped }: HistoryEntry, language: Language): string {
  const speak = speaking(language);
  const type = language === 'en' ? stored : `${wordIn('eventTypes', stored, language)} ${stored}`;
  const fields = Object.entries(data).map(([name, value]) => `${name} ${fieldText(value, speak)}`);
  const mark = isSimulated(origin) ? ` ${speak('simulated')}` : '';
  const line = `${type}${mark} ${fields.join(', ')}`.trimEnd();
  return skipped ? `${line} ${speak('skipped', { ...skipped })}` : line;
}

function fieldText(value: unknown, speak: Speak): string {
  if (typeof value === 'string') return value;
  return isErased(value)
    ? speak('erasedText')
    : JSON.stringify(value, (_, one: unknown) => (isErased(one) ? speak('erasedText') : one));
}

function accessLine({ actor, roles, what, purpose }: AccessView, speak: Speak): string {
  const who = roles.length === 0 ? actor : `${actor} (${roles.join(', ')})`;
  return `  ${speak('shownTo', { who, what })}${purpose === null ? '' : `: ${purpose}`}`;
}
const isErased = (value: unknown) =>
  typeof value === 'object' && value !== null && 'erased' in value && value.erased === true;

type Named = (result: string | null) => string | null;

function changeLine(change: ChangeView, speak: Speak, named: Named) {
  const { output, from, to, rule, ruleSet: cited, cause } = change;
  const ruleSet = cited.replace(/#.*/, '');
  const by = speak('activation' in cause ? 'changedByActivation' : 'changedBy', { rule, ruleSet });
  const sign = change.supersededAt === null ? '→' : '✗';
  const told = `${output}: ${named(from) ?? speak('nothing')} → ${named(to) ?? ''} (${by})`;
  return `  ${sign} ${told}${restated(change, speak)}`;
}

/** What a late event has to do with a change, and where in the log that came. */
function restated({ restates, knownPosition, supersededAt }: ChangeView, speak: Speak): string {
  const marks = [
    ...(restates ? [speak('restates', { position: knownPosition })] : []),
    ...(supersededAt === null ? [] : [speak('takenBack', { position: supersededAt })]),
  ];
  return marks.length === 0 ? '' : ` [${marks.join('; ')}]`;
}

function stateLines(state: StateAsOf, speak: Speak, named: Named): string[] {
  const { asOf, knownAt, rules, stoppedAt, ruleSets } = state;
  return [
    speak('asOf', { at: asOf }),
    ...(knownAt === null ? [] : [speak('knownAt', { position: knownAt })]),
    ...(stoppedAt === null ? [] : [speak('stoppedAt', { revision: stoppedAt })]),
    ...(rules === 'then' ? [] : [speak('underRules', { rules })]),
    ...ruleSets.flatMap((ruleSet) => ruleSetLines(ruleSet, speak, named)),
  ];
}

function ruleSetLines(
  { ruleSet, laterCutoffs, results, features }: RuleSetState,
  speak: Speak,
  named: Named,
): string[] {
  const name = ruleSet.replace(/(#.{12}).*/, '$1') + (laterCutoffs ? ` ${speak('laterCutoffs')}` : '');
  if (results.length === 0) return [`${name}: ${speak('nothingYet')}`];
  const said = results.map(({ output, result, value }) => `${output} ${named(result) ?? value ?? '–'}`);
  const madeOf = Object.entries(features).map(([feature, value]) => `${feature} ${value}`);
  return [`${name}: ${said.join(', ')}`, `  ${madeOf.join(', ')}`];
}
