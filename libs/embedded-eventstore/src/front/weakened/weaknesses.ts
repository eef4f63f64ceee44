import type { ServerInterceptor } from '@grpc/grpc-js';
import type { Log } from '../../log/log.js';
import { droppingSubscriptions } from './dropping-subscriptions.js';
import { forgettingIds } from './forgetting-ids.js';
import { notReadyFor } from './not-ready.js';
import { scavenged } from './scavenged.js';

/**
 * In what a node may be as weak as a server can be on a bad day, for tests of programs that must bear it. Nothing here makes
 * it lie: what it has acknowledged it keeps.
 */
export interface Weaknesses {
  /** no append with expected revision `any` is known as a repetition: servers remember only recent event ids */
  forgetsIds: boolean;
  /** $all has no more of a stream than a scavenge leaves: nothing below `$tb`, above `$maxCount`, or of a deleted stream */
  scavenges: boolean;
  /** how long subscriptions live, one after the other and over again, until they are dropped; empty: for ever */
  dropsAfterMs: readonly number[];
  /** how long after its start the node answers UNAVAILABLE */
  readyAfterMs: number;
}

const NONE: Weaknesses = { forgetsIds: false, scavenges: false, dropsAfterMs: [], readyAfterMs: 0 };
const ALL: Weaknesses = {
  forgetsIds: true,
  scavenges: true,
  dropsAfterMs: [300, 1000, 150, 3000, 600, 6000],
  readyAfterMs: 500,
};

export function weaknessesOf(option: boolean | Partial<Weaknesses> | undefined): Weaknesses {
  return typeof option === 'object' ? { ...NONE, ...option } : option === true ? ALL : NONE;
}

/** The log as writing sees it, and as reading sees it. */
export function weakenedLogs(log: Log, { forgetsIds, scavenges }: Weaknesses): { written: Log; read: Log } {
  return { written: forgetsIds ? forgettingIds(log) : log, read: scavenges ? scavenged(log) : log };
}

export function weakeningInterceptors({ dropsAfterMs, readyAfterMs }: Weaknesses): ServerInterceptor[] {
  return [
    ...(readyAfterMs > 0 ? [notReadyFor(readyAfterMs)] : []),
    ...(dropsAfterMs.length > 0 ? [droppingSubscriptions(dropsAfterMs)] : []),
  ];
}
