import type { Language } from '@hindsight/contracts';
import { speaking } from '../texts/texts.js';
import type { Difference } from './difference.js';

/** As a diff is read: the place, then what was there with a minus and what is there with a plus. */
export function renderDifference(differences: readonly Difference[], language: Language): string {
  if (differences.length === 0) return speaking(language)('sayTheSame');
  return differences.map(render).join('\n');
}

function render({ path, before, after }: Difference): string {
  const sides = [
    ['-', before],
    ['+', after],
  ] as const;
  const lines = sides.filter(([, value]) => value !== undefined).map(([sign, value]) => line(sign, value));
  return [path, ...lines].join('\n');
}

const line = (sign: string, value: unknown) =>
  `${sign} ${typeof value === 'string' ? value : JSON.stringify(value)}`;
