/** Rule sets by their outputs, and these by their results: as those that are shipped, in shape. Nothing here evaluates them. */
export const usualRuleSets: readonly {
  readonly id: string;
  readonly outputs: Readonly<Record<string, readonly string[]>>;
}[] = [
  { id: 'lifecycle-4stage', outputs: { stage: ['active', 'new', 'dormant', 'lost'] } },
  { id: 'satisfaction', outputs: { satisfaction: ['content', 'neutral', 'discontent'] } },
  { id: 'tier-pyramid', outputs: { tier: ['lead', 'iron', 'silver', 'gold', 'platinum'] } },
  { id: 'value-rfm', outputs: { value: ['low', 'middle', 'high', 'top', 'none', 'other', 'best', 'worst'] } },
];
