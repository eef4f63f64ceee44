import type { Language } from '@hindsight/contracts';
import { speaking } from '../texts/texts.js';
import type { ReplayVerification } from './verify-report.js';

export function renderReplayVerification(
  { identical, differences, evidence }: ReplayVerification,
  language: Language,
): string {
  const speak = speaking(language);
  const { by, at, version, control, candidate, history, asOf } = evidence;
  const { events, customers, position } = history;
  return [
    speak(identical ? 'sameReport' : 'otherReport'),
    `  ${speak('ranBy', { by, at, version, asOf })}`,
    `  ${speak('ranOn', { events, customers, position })}`,
    `  ${speak('ranSides', { control, candidate: candidate.hash })}`,
    ...differences.map((one) => `  ${one}`),
  ].join('\n');
}
