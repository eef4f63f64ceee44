import { createHash } from 'node:crypto';
import type { Comparison, OutcomeAsked, Standing } from '@hindsight/replay';
import type { RuleSet } from '@hindsight/rules';
import { userOf } from '../rule-sets/acting.js';
import { isoOf } from '../say.js';
import { version } from '../version.js';
import { comparisonJson } from './comparison-json.js';

/** What a comparison rests on: whoever has it can run it again and find whether anything is otherwise. Stored in reports. */
export interface Evidence {
  /** Who ran it, by the name that the system knows, and when. */
  readonly by: string;
  readonly at: string;
  /** Of this program. */
  readonly version: string;
  /** The events that were known: up to which position of the log, how many, and their digest. */
  readonly history: {
    readonly position: string;
    readonly events: number;
    readonly customers: number;
    readonly digest: string;
  };
  /** `id@version#hash` */
  readonly control: string;
  readonly candidate: { readonly hash: string; readonly text: string };
  readonly asOf: string;
  readonly movers: number;
  readonly outcome: OutcomeAsked | null;
  /** SHA-256 of the comparison as JSON, lowercase hex. */
  readonly result: string;
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
  readonly history: Standing;
  readonly currency: string;
}

export function evidenceOf(comparison: Comparison, ground: Ground): Evidence {
  const { by = userOf(), control, candidate, movers, outcome = null, history, currency } = ground;
  return {
    ...{ by, at: new Date().toISOString(), version, control, movers, outcome },
    history: { ...history, position: String(history.position) },
    candidate: { hash: candidate.ruleSet.hash, text: candidate.text },
    asOf: isoOf(comparison.asOf),
    result: resultDigest(comparisonJson(comparison, currency)),
  };
}

/** @param json as `comparisonJson` made it, or as it was read back */
export const resultDigest = (json: object): string =>
  createHash('sha256').update(JSON.stringify(json)).digest('hex');
