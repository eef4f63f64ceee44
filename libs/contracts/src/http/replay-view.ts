// Instants are ISO 8601, UTC, milliseconds.

/** How far a replay has come; the last three are for good. */
export type ReplayState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** How far a replay is in events of customers, which it reads once or twice over. */
export interface ReplayProgress {
  readonly done: number;
  /** null: not known yet, while the log and the archive are read. */
  readonly total: number | null;
  readonly perSecond: number;
  /** null: not known. */
  readonly etaSeconds: number | null;
}

/** Why a replay failed. */
export interface ReplayFailure {
  /**
   * `refused`: what was asked for cannot be replayed; `interrupted`: the server ended meanwhile; `broke`: something is wrong
   * on its side.
   */
  readonly reason: 'refused' | 'interrupted' | 'broke';
  /** In English, and what to do. */
  readonly detail: string;
}

/** A replay that somebody started, as they asked for it, and how far it is. */
export interface ReplayView {
  readonly replayId: string;
  readonly state: ReplayState;
  readonly by: string;
  /** `id` or `id@version` */
  readonly control: string;
  readonly candidate: { readonly ruleSetId: string; readonly hash: string };
  /** null: the last closed day. */
  readonly asOf: string | null;
  /** A position of the log, or an instant of recording; null: all that is known. */
  readonly knownAt: string | null;
  readonly movers: number;
  /** Null unless a label is held against an outcome. */
  readonly outcome: {
    readonly kind: 'churned' | 'no-purchase';
    readonly days: number;
    readonly output: string;
    readonly label: string;
  } | null;
  /** Whether subscribers may follow what its candidate makes of customers. */
  readonly feed: boolean;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly progress: ReplayProgress;
  readonly failure: ReplayFailure | null;
}
