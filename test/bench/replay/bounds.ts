/** The numbers of a rule set of the question, for those who do not read its text. Money in minor units. */
export interface Bounds {
  readonly tier: readonly [bronze: number, silver: number, gold: number];
  readonly stage: Readonly<Record<'dormant' | 'atRisk' | 'complaints' | 'loyal' | 'active', number>>;
  readonly mood: readonly [displeased: number, content: number, delighted: number];
}

export const control: Bounds = {
  tier: [3000, 12_000, 40_000],
  stage: { dormant: 300, atRisk: 120, complaints: 3, loyal: 6, active: 2 },
  mood: [46.3, 61.7, 76.3],
};

export const candidate: Bounds = {
  tier: [2500, 14_000, 33_000],
  stage: { dormant: 240, atRisk: 90, complaints: 2, loyal: 5, active: 3 },
  mood: [49.7, 59.3, 78.1],
};

/** Places of the stages among the results of the output. */
export const stages = { left: 0, dormant: 1, atRisk: 2, fresh: 3, active: 4, loyal: 5 } as const;

export const dayMs = 86_400_000;
export const yearMs = 365 * dayMs;
export const quarterMs = 90 * dayMs;
export const halfLifeMs = 90 * dayMs;
export const prior = 70;
export const never = 99_999;
