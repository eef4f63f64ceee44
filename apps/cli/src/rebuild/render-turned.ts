import { comparisonJson } from '../replay/comparison-json.js';
import { renderComparison } from '../replay/render-comparison.js';
import type { Settings } from '../settings.js';
import { columns } from '../terminal/tables.js';
import { speaking, type Speak } from '../texts/texts.js';
import type { DifferingOutput } from './differing-outputs.js';
import type { TurnAsked, Turned } from './turn-to-version.js';

type Output = Pick<Settings, 'language' | 'reportingCurrency'>;

/** What a replay says, then output by output what was expected, what became of it, and the way back. */
export function renderTurned(turned: Turned, asked: TurnAsked, output: Output): string {
  const speak = speaking(output.language);
  const { replayed, differing, report } = turned;
  return [
    renderComparison(replayed.comparison, output.reportingCurrency, output.language),
    speak('report', { file: report }),
    ...(differing.length > 0 ? [differingTable(differing, speak)] : []),
    outcomeOf(turned, asked, speak),
  ].join('\n\n');
}

function differingTable(differing: readonly DifferingOutput[], speak: Speak): string {
  return columns(
    [speak('outputHead'), speak('movedHead'), ''],
    differing.map(({ output, moved, expected }) => [
      output,
      moved ?? speak('onOneSide'),
      speak(expected ? 'wasExpected' : 'wasNotExpected'),
    ]),
  );
}

function outcomeOf(turned: Turned, { to, from }: TurnAsked, speak: Speak): string {
  const { asExpected, activated, replayed, before } = turned;
  if (!asExpected) return speak('notActivated', to);
  const digest = replayed.evidence.result;
  if (!activated || !from) return speak('asExpectedOnly', { ...to, digest });
  const back = { id: to.id, before: before.version, from: from.toISOString() };
  return [
    speak('turnedTo', { ...to, digest, from: back.from }),
    ...(before.approved ? [] : [speak('approveFirst', back)]),
    speak('wayBack', back),
  ].join('\n');
}

/** The same for programs: the comparison as `replay` tells it, and what became of the version. */
export function turnedJson(turned: Turned, { reportingCurrency: currency }: Output): object {
  const { replayed, report, differing, asExpected, activated, before } = turned;
  const { evidence, comparison } = replayed;
  return {
    ...{ evidence, ...comparisonJson(comparison, currency), report },
    ...{ before, differing, asExpected, activated },
  };
}
