import type { SweepCost } from '@hindsight/replay';

/** What a sweep evaluates at once, one line for people. */
export function costText({ candidates, features, populations, outputs }: SweepCost): string {
  const parts = [
    `${features.evaluated} features instead of ${features.oneByOne}`,
    ...(populations.oneByOne > 0
      ? [`${populations.evaluated} populations instead of ${populations.oneByOne}`]
      : []),
    `${outputs.evaluated} outputs instead of ${outputs.oneByOne}`,
  ];
  return `${candidates} candidates and the control in one replay: ${parts.join(', ')}`;
}
