import type { ChangeView, HistoryEntry, RuleSetState, StateAsOf } from '@hindsight/contracts';
import { isSimulated } from '../simulate/origin.js';
import type { CustomerStory } from './customer-story.js';

/** A customer's history for people: what happened, what it changed, what the customer was in the end. */
export function renderStory({ customerId, events, changes, state }: CustomerStory): string {
  const asked = new Set(state.ruleSets.map(({ ruleSet }) => ruleSet));
  const isAsked = ({ inForce, ruleSet, cause }: ChangeView) =>
    state.rules === 'then' ? inForce : asked.has(ruleSet) && !('activation' in cause);
  const lines = [
    ...events.map((event) => ({ at: event.occurredAt, order: 0, text: eventLine(event) })),
    ...changes.filter(isAsked).map((change) => ({ at: change.at, order: 1, text: changeLine(change) })),
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

const changeLine = (change: ChangeView) => {
  const { output, from, to, rule, ruleSet, cause } = change;
  const name = ruleSet.replace(/#.*/, '');
  const by = 'activation' in cause ? `${rule}, as ${name} comes in force` : `${rule} of ${name}`;
  const sign = change.supersededAt === null ? '→' : '✗';
  return `  ${sign} ${output}: ${from ?? 'nothing'} → ${to} (${by})${restated(change)}`;
};

/** What a late event has to do with a change, and where in the log that came. */
function restated({ restates, knownPosition, supersededAt }: ChangeView): string {
  const marks = [
    ...(restates ? [`RESTATES, known since position ${knownPosition}`] : []),
    ...(supersededAt === null ? [] : [`TAKEN BACK at position ${supersededAt}`]),
  ];
  return marks.length === 0 ? '' : ` [${marks.join('; ')}]`;
}

function stateLines({ asOf, knownAt, rules, stoppedAt, ruleSets }: StateAsOf): string[] {
  return [
    `as of ${asOf}`,
    ...(knownAt === null ? [] : [`as known at position ${knownAt}`]),
    ...(stoppedAt === null ? [] : [`up to before revision ${stoppedAt}, which stands in the way (parked)`]),
    ...(rules === 'then' ? [] : [`under rules ${rules}`]),
    ...ruleSets.flatMap(ruleSetLines),
  ];
}

function ruleSetLines({ ruleSet, laterCutoffs, results, features }: RuleSetState): string[] {
  const name = ruleSet.replace(/(#.{12}).*/, '$1') + (laterCutoffs ? ' (with cut-offs published later)' : '');
  if (results.length === 0) return [`${name}: nothing had happened yet`];
  const said = results.map(({ output, result, value }) => `${output} ${result ?? value ?? '–'}`);
  const madeOf = Object.entries(features).map(([feature, value]) => `${feature} ${value}`);
  return [`${name}: ${said.join(', ')}`, `  ${madeOf.join(', ')}`];
}
