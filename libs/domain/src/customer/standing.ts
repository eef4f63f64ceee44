interface Dated {
  readonly occurredAt: Date;
}

/**
 * Of facts that replace one another, the one that stands at an instant: the latest until then, of one instant the one told last.
 * It goes by when things happened, not by when they were heard of. Linear.
 * @param told in the order in which they were told
 */
export function standingAt<Fact extends Dated>(told: readonly Fact[], instant: Date): Fact | undefined {
  let stands: Fact | undefined;
  for (const fact of told) {
    if (fact.occurredAt > instant) continue;
    if (!stands || fact.occurredAt >= stands.occurredAt) stands = fact;
  }
  return stands;
}
