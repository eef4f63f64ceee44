import type { RuleSetStep, RuleSetTimeline, RuleSetView } from '@hindsight/contracts';
import { columns } from '../terminal/tables.js';

/** A rule set's versions, by whose hands they went, and when which was in force. */
export type Governed = RuleSetView & Pick<RuleSetTimeline, 'stretches'>;

/** Of several rule sets what was in force; of one alone who did what, too. */
export function renderTimelines(ruleSets: readonly Governed[]): string {
  const [only, ...others] = ruleSets;
  const stretches = inForce(ruleSets);
  return only && others.length === 0 ? `${done(only)}\n${stretches}` : stretches;
}

const inForce = (ruleSets: readonly Governed[]) =>
  columns(
    ['rule set', 'version', 'in force from', 'until', 'sha256'],
    ruleSets.flatMap(({ ruleSetId, stretches }) =>
      stretches.map(({ version, from, until, hash }) => [
        ...[ruleSetId, version, from, until ?? '', hash.slice(0, 12)],
      ]),
    ),
  );

const done = ({ versions }: Governed) =>
  columns(
    ['version', 'was', 'by', 'at', ''],
    versions.flatMap(({ version, steps }) =>
      steps.map((step) => [version, step.step, step.by, step.at, wordsOf(step)]),
    ),
  );

const wordsOf = ({ note, reason, effectiveFrom }: RuleSetStep) =>
  note ?? reason ?? (effectiveFrom === undefined ? '' : `from ${effectiveFrom}`);
