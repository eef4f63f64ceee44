import type { RuleSetApproved, RuleSetEvent, RuleSetRejected } from './rule-set-events.js';
import { take, type Turn } from './timeline.js';

/** One version, as far as decisions need it. */
export interface DraftedVersion {
  readonly version: number;
  readonly hash: string;
  /** null: it came with a release. */
  readonly author: string | null;
  submitted: boolean;
  verdict: RuleSetApproved | RuleSetRejected | null;
  /** Whether its latest turn on the timeline brought it in force or took it out. */
  turned: 'activated' | 'retired' | null;
}

/** How far a version has come. What was activated stays so when another one follows: see the timeline. */
export type VersionStage = 'drafted' | 'submitted' | 'approved' | 'rejected' | 'activated' | 'retired';

/** What the decisions about a rule set need to remember. */
export interface RuleSetVersions {
  /** By number. */
  readonly versions: Map<number, DraftedVersion>;
  /** hash → number */
  readonly numbers: Map<string, number>;
  readonly timeline: Turn[];
}

export const noVersions = (): RuleSetVersions => ({ versions: new Map(), numbers: new Map(), timeline: [] });

export function stageOf({ turned, verdict, submitted }: DraftedVersion): VersionStage {
  if (turned) return turned;
  if (verdict) return verdict.type === 'RuleSetApproved' ? 'approved' : 'rejected';
  return submitted ? 'submitted' : 'drafted';
}

/** Folds one event, of whatever release: what it says has happened, decided rightly or not. */
export function evolveVersions(state: RuleSetVersions, event: RuleSetEvent): RuleSetVersions {
  const { version, hash } = event;
  if (event.type === 'RuleSetDrafted') {
    const author = event.by ?? null;
    state.numbers.set(hash, version);
    state.versions.set(version, { version, hash, author, submitted: false, verdict: null, turned: null });
    return state;
  }
  const of = state.versions.get(version);
  if (of) turn(state, of, event);
  return state;
}

type Later = Exclude<RuleSetEvent, { readonly type: 'RuleSetDrafted' }>;

function turn({ timeline }: RuleSetVersions, of: DraftedVersion, event: Later): void {
  switch (event.type) {
    case 'RuleSetSubmitted':
      of.submitted = true;
      return;
    case 'RuleSetApproved':
    case 'RuleSetRejected':
      of.verdict = event;
      return;
    case 'RuleSetActivated':
      of.turned = 'activated';
      take(timeline, { from: event.effectiveFrom, version: of.version });
      return;
    case 'RuleSetRetired':
      of.turned = 'retired';
      take(timeline, { from: event.effectiveFrom, version: null });
      return;
  }
}
