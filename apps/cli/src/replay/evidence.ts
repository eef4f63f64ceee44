import { createHash } from 'node:crypto';
import type { Archive, CohortsAsked, Comparison, KnownAt, OutcomeAsked, Side } from '@hindsight/replay';
import { citation, type RuleSet } from '@hindsight/rules';
import { userOf } from '../rule-sets/acting.js';
import { isoOf, isoOrNull } from '../say.js';
import { version } from '../version.js';
import { comparisonJson } from './comparison-json.js';

/** The events that were known: up to which position of the log, how many, and their digest. */
export interface History {
  readonly position: string;
  readonly events: number;
  readonly customers: number;
  readonly digest: string;
}

/** What a comparison rests on: whoever has it can run it again and find whether anything is otherwise. Stored in reports. */
export interface Evidence {
  /** Who ran it, by the name that the system knows, and when. */
  readonly by: string;
  readonly at: string;
  /** Of this program. */
  readonly version: string;
  readonly history: History;
  /** `id@version#hash`; `id@timeline` for what was in force when. */
  readonly control: string;
  /** Of a timeline alone: `id@version#hash` of all that were in force by as-of, by time. */
  readonly reigns?: readonly CitedReign[];
  readonly candidate: { readonly hash: string; readonly text: string };
  readonly asOf: string;
  readonly movers: number;
  readonly outcome: OutcomeAsked | null;
  /** As asked for; absent in reports of programs that counted none. */
  readonly cohorts?: CohortsAsked | null;
  /** SHA-256 of the comparison as JSON, lowercase hex. */
  readonly result: string;
}

/** In force from `since` up to, not including, `until`; null: from the beginning, and as of as-of still. */
interface CitedReign {
  readonly control: string;
  readonly since: string | null;
  readonly until: string | null;
}

export interface CandidateFile {
  readonly ruleSet: RuleSet;
  /** As it was read. */
  readonly text: string;
}

interface Ground {
  /** Default: the user of this machine. */
  readonly by?: string | undefined;
  readonly control: string;
  readonly candidate: CandidateFile;
  readonly movers: number;
  readonly outcome?: OutcomeAsked | undefined;
  readonly cohorts?: CohortsAsked | undefined;
  readonly history: History;
  readonly currency: string;
}

export function evidenceOf(comparison: Comparison, ground: Ground): Evidence {
  const {
    by = userOf(),
    control,
    candidate,
    movers,
    outcome = null,
    cohorts = null,
    history,
    currency,
  } = ground;
  const reigns = citedReigns(comparison.control);
  return {
    ...{ by, at: new Date().toISOString(), version, control, movers, outcome, cohorts },
    ...{ history, ...(reigns && { reigns }) },
    candidate: { hash: candidate.ruleSet.hash, text: candidate.text },
    asOf: isoOf(comparison.asOf),
    result: resultDigest(comparisonJson(comparison, currency)),
  };
}

const citedReigns = ({ id, reigns }: Side): readonly CitedReign[] | undefined =>
  reigns?.map(({ hash, since, until, version: number }) => ({
    control: citation({ id, hash }, number),
    since: isoOrNull(since),
    until: isoOrNull(until),
  }));

/** @param json as `comparisonJson` made it, or as it was read back */
export const resultDigest = (json: object): string =>
  createHash('sha256').update(JSON.stringify(json)).digest('hex');

/** @param head up to where the log was known, which may be further than its last customer event */
export async function historyOf(archive: Archive, head: bigint, knownAt?: KnownAt): Promise<History> {
  const standing = knownAt ? await archive.standingAt(knownAt) : archive.standing;
  return { ...standing, position: String(head) };
}
