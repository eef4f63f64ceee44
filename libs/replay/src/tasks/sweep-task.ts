import type { OutcomeAsked } from '../outcome.js';
import type { Decoding } from '../sweep/decoding.js';
import type { Ruling } from './change-columns.js';
import type { ForetoldCounts } from './foretelling.js';
import type { PairCounts } from './tuples.js';

export interface SweepTask {
  /** United rule sets, one for each clock. */
  readonly rulings: readonly Ruling[];
  readonly asOf: number;
  /** What is followed, each once. */
  readonly tracks: readonly Track[];
  /** What is compared: two tracks, by place. */
  readonly pairs: readonly TrackPair[];
  readonly forecasts: readonly Forecast[];
  /** What forecasts are held against. */
  readonly outcome: OutcomeAsked | null;
}

/** Outputs of one of the united rule sets that are read together; a *row* is what they say at one instant. */
export interface Track {
  /** Which of the rule sets. */
  readonly ruling: number;
  /** Which of its outputs. */
  readonly outputs: readonly number[];
}

export interface TrackPair {
  readonly control: number;
  readonly candidate: number;
}

/** A label that is read off a track. */
export interface Forecast {
  readonly track: number;
  readonly decoding: Decoding;
  /** By place of the decoded result: 1 for the label. */
  readonly label: Int32Array;
}

/** What the customers of a bucket add to a sweep. Plain data. */
export interface Swept {
  /** Customers with an event at or before as-of, and their lifetime net spend. */
  readonly customers: number;
  readonly spendMinor: number;
  /** By track: its rows, one after the other, in places of results. */
  readonly rows: readonly Int32Array[];
  /** By pair: customers at as-of and their spend, by row of the control and row of the candidate. */
  readonly pairs: readonly PairCounts[];
  /** By track: changes after the first row, by row before and row after. */
  readonly flips: readonly PairCounts[];
  /** By forecast. */
  readonly foretold: readonly ForetoldCounts[];
}
