import type { InEveryLanguage } from '@hindsight/contracts';
import { nearestName } from '@hindsight/rules';

/** The end of a sentence about a name that is none of those known: the one that was probably meant, or nothing. */
export function didYouMean(name: string, known: readonly string[]): InEveryLanguage {
  const nearest = nearestName(name, known);
  if (nearest === null) return { en: '', zh: '' };
  return { en: `; did you mean "${nearest}"?`, zh: `；您是指“${nearest}”吗？` };
}
