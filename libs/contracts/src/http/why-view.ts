import type { SkipView } from './history-entry.js';

/** Why an output says of a customer what it says, at one instant. Instants are ISO 8601, UTC, milliseconds. */
export interface WhyView {
  readonly customerId: string;
  /** `id@version#hash` */
  readonly ruleSet: string;
  /** Last position of the log that counts; null: all of it. */
  readonly knownAt: string | null;
  /** Whether cut-offs count that were published only after `knownAt`, for a version that is asked out of its time. */
  readonly laterCutoffs: boolean;
  /** Revision of an event that stands, or at `knownAt` stood, in the way (the customer is parked): nothing from there on counts. Null: none does. */
  readonly stoppedAt: string | null;
  readonly output: string;
  readonly type: 'table' | 'machine' | 'score' | 'flag';
  readonly at: string;
  /** The last evaluation at or before `at`: everything reads as at this one. */
  readonly evaluatedAt: string;
  readonly result: string | null;
  readonly value: number | null;
  readonly rule: string | null;
  readonly since: string | null;
  /** The evaluation that decided for this result. */
  readonly decided: WhyDecision;
  /** What the conditions alone say at `evaluatedAt`, holds aside. */
  readonly raw: WhyDecision;
  readonly keptBack: readonly WhyKeptBack[];
  readonly cutoffs: readonly WhyCutoff[];
  readonly features: readonly WhyFeature[];
  readonly nearest: WhyNearest | null;
  /** Events of the customer that count nowhere, by revision. */
  readonly skipped: readonly WhySkipped[];
  /** All of it as running text. */
  readonly text: { readonly en: string; readonly zh: string };
}

/** An event that counts nowhere; it stays in the history. */
export interface WhySkipped extends SkipView {
  /** Decimal text. */
  readonly revision: string;
  readonly eventId: string;
}

export interface WhyDecision {
  readonly at: string;
  readonly result: string | null;
  readonly rule: string | null;
  /** The state that a machine's transitions leave. */
  readonly from: string | null;
  readonly number: { readonly text: string; readonly filled: string; readonly value: number | null } | null;
  /** In order; the last one held, unless none did. */
  readonly tried: readonly WhyTried[];
}

export interface WhyClause {
  /** As the rule set has it, and with the value of every name filled in. */
  readonly text: string;
  readonly filled: string;
  readonly holds: boolean;
}

export interface WhyTried extends WhyClause {
  readonly rule: string;
  readonly then: string;
  readonly clauses: readonly WhyClause[];
  readonly holdMs: number;
}

/** A result that a hold is keeping back. */
export interface WhyKeptBack {
  readonly result: string;
  readonly rule: string;
  readonly since: string;
  readonly holdMs: number;
  /** The evaluation at which it takes effect if nothing else happens; null where it then never does. */
  readonly takesEffectAt: string | null;
  readonly steps: readonly { readonly at: string; readonly result: string; readonly rule: string }[];
}

export interface WhyCutoff {
  readonly population: string;
  readonly cut: string;
  readonly order: 'asc' | 'desc';
  /** Null before a first publication: nobody reaches it. */
  readonly value: number | null;
  readonly inForceSince: string | null;
}

export interface WhyFeature {
  readonly name: string;
  readonly agg: string;
  readonly value: number | string | null;
  /** `after` is exclusive, null without a window; `through` is inclusive. */
  readonly window: { readonly after: string | null; readonly through: string };
  /** How many events it is made of; the first few are listed. */
  readonly count: number;
  readonly events: readonly WhyEvent[];
}

export interface WhyEvent {
  readonly eventId: string;
  readonly type: string;
  readonly occurredAt: string;
  /** Major units of the reporting currency; negative for a return. */
  readonly amount: number | null;
  readonly score: number | null;
  /** Of the field that the feature reads. */
  readonly value: number | string | boolean | null;
}

/** The smallest change of one number, by |to − value| / max(1, |value|), that would have changed the raw result. */
export interface WhyNearest {
  readonly feature: string;
  readonly value: number;
  readonly to: number;
  readonly change: number;
  readonly relative: number;
  readonly step: number | null;
  readonly result: string;
  readonly rule: string;
}
