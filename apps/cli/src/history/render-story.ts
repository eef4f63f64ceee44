import type { ChangeView, HistoryEntry, StateAsOf } from '@hindsight/contracts';
import { isSimulated } from '../simulate/origin.js';
import type { CustomerStory } from './customer-story.js';

/** A customer's history for people: what happened, what it changed, what the customer was in the end. */
export function renderStory({ customerId, events, changes, state }: CustomerStory): string {
  const lines = [
    ...events.map((event) => ({ at: event.occurredAt, order: 0, text: eventLine(event) })),
    ...changes
      .filter(({ inForce }) => inForce)
      .map((change) => ({ at: change.at, order: 1, text: changeLine(change) })),
  ];
  lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.order - b.order));
  return [
    `customer ${customerId}`,
    ...lines.map(({ at, text }) => `${at}  ${text}`),
    '',
    ...stateLines(state),
  ].join('\n');
}

function eventLine({ type, data, origin, skipped }: HistoryEntry): string {
  const fields = Object.entries(data).map(([name, value]) => `${name} ${fieldText(value)}`);
  const mark = isSimulated(origin) ? ' [SIMULATED]' : '';
  const line = `${type}${mark} ${fields.join(', ')}`.trimEnd();
  if (!skipped) return line;
  return `${line} [SKIPPED at ${skipped.at} by ${skipped.by}: ${skipped.reason}]`;
}

function fieldText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const changeLine = ({ output, from, to, rule, ruleSet, cause }: ChangeView) => {
  const name = ruleSet.replace(/#.*/, '');
  const by = 'activation' in cause ? `${rule}, as ${name} comes in force` : `${rule} of ${name}`;
  return `  → ${output}: ${from ?? 'nothing'} → ${to} (${by})`;
};

function stateLines({ asOf, ruleSets }: StateAsOf): string[] {
  return [
    `as of ${asOf}`,
    ...ruleSets.flatMap(({ ruleSet, results, features }) => [
      `${ruleSet.replace(/(#.{12}).*/, '$1')}: ${results.map(({ output, result, value }) => `${output} ${result ?? value ?? '–'}`).join(', ')}`,
      `  ${Object.entries(features)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')}`,
    ]),
  ];
}
