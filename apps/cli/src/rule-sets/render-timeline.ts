import type { RuleSetStep, RuleSetTimeline, RuleSetView } from '@hindsight/contracts';
import { columns } from '../terminal/tables.js';
import type { Speak } from '../texts/texts.js';

/** A rule set's versions, by whose hands they went, and when which was in force. */
export type Governed = RuleSetView & Pick<RuleSetTimeline, 'stretches'>;

/** Of several rule sets what was in force; of one alone who did what, too. */
export function renderTimelines(ruleSets: readonly Governed[], speak: Speak): string {
  const [only, ...others] = ruleSets;
  const stretches = inForce(ruleSets, speak);
  return only && others.length === 0
    ? `${purposeOf(only, speak)}${done(only, speak)}\n${stretches}`
    : stretches;
}

const inForce = (ruleSets: readonly Governed[], speak: Speak) =>
  columns(
    [speak('ruleSet'), speak('version'), speak('inForceFrom'), speak('untilHead'), 'sha256'],
    ruleSets.flatMap(({ ruleSetId, stretches }) =>
      stretches.map(({ version, from, until, hash }) => [
        ...[ruleSetId, version, from, until ?? '', hash.slice(0, 12)],
      ]),
    ),
  );

const purposeOf = ({ purpose }: Governed, speak: Speak) =>
  purpose === null ? '' : `${speak('purposeHead')}: ${purpose}\n\n`;

const done = ({ versions }: Governed, speak: Speak) =>
  columns(
    [speak('version'), speak('was'), speak('by'), speak('at'), ''],
    versions.flatMap(({ version, steps }) =>
      steps.map((step) => [version, speak(step.step), step.by, step.at, wordsOf(step, speak)]),
    ),
  );

const wordsOf = ({ note, reason, effectiveFrom }: RuleSetStep, speak: Speak) =>
  note ?? reason ?? (effectiveFrom === undefined ? '' : speak('effectiveFrom', { at: effectiveFrom }));
