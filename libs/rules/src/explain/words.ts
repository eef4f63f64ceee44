import type {
  Decision,
  Explanation,
  KeptBack,
  NearestOutcome,
  QuotedCutoff,
  TriedRule,
} from './explanation.js';

/** How one language says the parts of an explanation. */
export interface Words {
  readonly stop: string;
  readonly comma: string;
  /** As the beginning of a sentence. */
  begin(sentence: string): string;
  was(explanation: Explanation, result: string): string;
  /** A machine that came into its state earlier, or a result that is held. */
  decidedAt(decision: Decision): string;
  fired(type: Explanation['type'], rule: TriedRule): string;
  nothingHeld(type: Explanation['type'], rule: string): string;
  number(number: NonNullable<Decision['number']>): string;
  notHeld(rules: string): string;
  cutoffsSince(since: string, quotes: readonly QuotedCutoff[]): string;
  notPublished(quotes: readonly QuotedCutoff[]): string;
  keptBack(kept: KeptBack, type: Explanation['type']): string;
  nearest(nearest: NearestOutcome): string;
  noNearest(): string;
}
