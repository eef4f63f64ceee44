import {
  labelOf,
  wordIn,
  type ChangeView,
  type HistoryEntry,
  type Language,
  type StateAsOf,
} from '@hindsight/contracts';
import { isSimulated } from '../simulate/origin.js';
import { speaking, type Speak } from '../texts/texts.js';
import type { CustomerStory } from './customer-story.js';

/** A customer's history for people: what happened, what it changed, what the customer was in the end. */
export function renderStory(
  { customerId, events, changes, state }: CustomerStory,
  language: Language,
): string {
  const speak = speaking(language);
  const result = (name: string | null) => resultIn(name, language);
  const lines = [
    ...events.map((event) => ({ at: event.occurredAt, order: 0, text: eventLine(event, language) })),
    ...changes
      .filter(({ inForce }) => inForce)
      .map((change) => ({ at: change.at, order: 1, text: changeLine(change, speak, result) })),
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
  const fields = Object.entries(data).map(([name, value]) => `${name} ${fieldText(value)}`);
  const mark = isSimulated(origin) ? ` ${speak('simulated')}` : '';
  const line = `${type}${mark} ${fields.join(', ')}`.trimEnd();
  return skipped ? `${line} ${speak('skipped', { ...skipped })}` : line;
}

function fieldText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

type Named = (result: string | null) => string | null;

function changeLine(
  { output, from, to, rule, ruleSet: cited, cause }: ChangeView,
  speak: Speak,
  named: Named,
) {
  const ruleSet = cited.replace(/#.*/, '');
  const by = speak('activation' in cause ? 'changedByActivation' : 'changedBy', { rule, ruleSet });
  return `  → ${output}: ${named(from) ?? speak('nothing')} → ${named(to) ?? ''} (${by})`;
}

function stateLines({ asOf, ruleSets }: StateAsOf, speak: Speak, named: Named): string[] {
  return [
    speak('asOf', { at: asOf }),
    ...ruleSets.flatMap(({ ruleSet, results, features }) => [
      `${ruleSet.replace(/(#.{12}).*/, '$1')}: ${results.map(({ output, result, value }) => `${output} ${named(result) ?? value ?? '–'}`).join(', ')}`,
      `  ${Object.entries(features)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')}`,
    ]),
  ];
}
