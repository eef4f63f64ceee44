import type { CloudEvent } from './cloud-event.js';

/**
 * A change of segment that a candidate makes where a replay tries it: in the envelope of the feed, of a type of its own, so that
 * nobody takes it for what a customer is. It is in no log and so has no position there. Fields are added, never taken away.
 */
export interface CandidateEvent extends Omit<CloudEvent, 'position' | 'causationid'> {
  /** UUID; the same for the same change in any run of the same candidate over the same history. */
  readonly id: string;
  /** `/replays/<id>/candidate` */
  readonly source: string;
  readonly type: 'hindsight.CandidateSegmentChanged';
  /** `id#hash` of the rule set that is tried. */
  readonly candidate: string;
  /** When the replay was asked for, ISO 8601 UTC. */
  readonly recordedtime: string;
  /** Place in the run, from 0; decimal text. */
  readonly revision: string;
  /** The replay. */
  readonly correlationid: string;
  /** `replay:<id>` */
  readonly origin: string;
  readonly data: CandidateChange;
}

/** As `SegmentChanged` says it, less what only a log or an activation gives. */
export interface CandidateChange {
  readonly customerId: string;
  readonly output: string;
  /** null: nothing */
  readonly from: string | null;
  readonly to: string;
  /** ISO 8601 UTC */
  readonly at: string;
  readonly rule: string;
  /** `id#hash`: it has no version, unlike what was in force */
  readonly ruleSet: string;
  /** How far the log was known to the run: decimal text. */
  readonly knownPosition: string;
}
