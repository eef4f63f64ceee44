import type { ReplayFailure, ReplayProgress, ReplayState } from '@hindsight/contracts';
import type { ReplayAsked, ReplayFiles } from './replay-runner.js';

/** A replay as it lies in its folder. Stored: a new field is optional, none is renamed. Instants are ISO 8601. */
export interface ReplayRecord {
  readonly id: string;
  readonly by: string;
  /** The idempotency key that started it, and a digest of what it said. */
  readonly commandId: string;
  readonly commandHash: string;
  /** Without the text of the candidate once it has ended: its report has that. */
  readonly asked: ReplayAsked;
  readonly state: ReplayState;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** As it was last written: of one that runs, only this process knows better. */
  readonly progress: ReplayProgress;
  readonly failure: ReplayFailure | null;
  /** Of one that is done. */
  readonly files: ReplayFiles | null;
}

export const isUnderWay = ({ state }: Pick<ReplayRecord, 'state'>): boolean =>
  state === 'queued' || state === 'running';

export const notBegun: ReplayProgress = { done: 0, total: null, perSecond: 0, etaSeconds: null };

/** How a replay ends. */
export type ReplayEnd =
  | { readonly state: 'done'; readonly files: ReplayFiles }
  | { readonly state: 'failed'; readonly failure: ReplayFailure }
  | { readonly state: 'cancelled' };

/** The same replay, ended. */
export function endedAs(record: ReplayRecord, end: ReplayEnd, at: Date): ReplayRecord {
  const { asked } = record;
  return {
    ...{ ...record, files: null, failure: null, ...end },
    asked: { ...asked, candidate: { ...asked.candidate, text: '' } },
    endedAt: at.toISOString(),
  };
}
