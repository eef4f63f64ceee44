import type { SweepCost } from '@hindsight/replay';
import type { Speak } from '../texts/texts.js';

/** What a sweep evaluates at once, one line for people. */
export function costText({ candidates, features, populations, outputs }: SweepCost, speak: Speak): string {
  const parts = [
    speak('featuresAtOnce', { ...features }),
    ...(populations.oneByOne > 0 ? [speak('populationsAtOnce', { ...populations })] : []),
    speak('outputsAtOnce', { ...outputs }),
  ];
  return speak('sweepCost', { candidates, parts: parts.join(', ') });
}
